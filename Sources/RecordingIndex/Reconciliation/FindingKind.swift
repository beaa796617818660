/// In what way recordings, call logs and incident logs do not go together.
public enum FindingKind: String, CaseIterable, Hashable, Sendable {
    /// There is a recording of a call that no call log has.
    case recordingWithoutLogRow
    /// A call log has a call, which was answered, of which there is no recording.
    case logRowWithoutRecording
    /// A call, recorded or logged, has no incident.
    case callWithoutIncident
    /// A number in the call log, the incident or another source is a near miss of the call's.
    case numberAltered
    /// The recording is much shorter than the parties were connected.
    case shortRecording
}
