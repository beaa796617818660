/// What became of one thing that others entered of a case.
public struct IntakeFinding: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, CaseIterable, Sendable {
        /// What is or was produced under a mark.
        case exhibit
        /// What a recording, or a part of one, is in the case.
        case statement
        /// A number on a schedule.
        case scheduleNumber
        /// A clip.
        case clip
    }

    /// What became of it.
    public enum Status: String, CaseIterable, Sendable {
        /// It was taken in.
        case imported
        /// It was there already.
        case known
        /// Something else was said here since, and stays.
        case overruled
    }

    /// What it is.
    public let kind: Kind
    /// Its mark or number; `nil` for what has none.
    public let name: String?
    /// The recording.
    public let recordingID: RecordingID
    /// What became of it.
    public let status: Status
    /// What stays in its place.
    public let detail: String?
}
