/// What is planted in an archive for others to find.
enum Contradiction: String, CaseIterable, Sendable {
    /// One handler and one caller have far more calls with each other than chance would have it.
    case repeatContact
    /// The number that the handler typed, in the log and the incident, is one digit off.
    case alteredDigit
    /// The log has a call of which there is no recording.
    case missingRecording
    /// There is a recording of a call that the log does not have.
    case missingLogRow
    /// There is a call without an incident.
    case missingIncident
    /// The recording is much shorter than the call was.
    case shortRecording
    /// The handler was not on a shift.
    case outOfHours

    /// Those that are planted in a call by itself.
    static let ofOneCall = allCases.filter { $0 != .repeatContact }
}
