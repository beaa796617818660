import CallModel
import RecordingIndex

/// What a run knows of one thing that it found.
enum IngestItem: Sendable {
    /// It was looked at.
    case analysis(FileAnalysis)
    /// It looks as it did when it was last read; what is said of its call.
    case unchanged(FileSnapshot, KnownFile, CallStatements)
    /// A symbolic link to a folder, which is not entered and is no file.
    case folderLink(FoundPath)
}
