public import RecordingIndex

/// What became of a bag that was taken in.
public struct BagIntakeReport: Sendable {
    /// Its recordings, in the order of their numbers there.
    public var recordings: [ReceivedRecording] = []
    /// What others entered of the recordings that are here now.
    public var entries: [IntakeFinding] = []
    /// Of how many entries nothing was taken in, since their recordings are absent.
    public var leftOutCount = 0
    /// Whether it was stopped before everything was taken in.
    public var wasInterrupted = false
}
