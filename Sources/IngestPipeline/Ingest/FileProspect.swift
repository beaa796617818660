import AudioDecoding
import CallModel
import RecordingIndex

/// What a run will do with a file, as far as that can be known without reading it.
public enum FileProspect: String, CaseIterable, Hashable, Sendable {
    /// It is read: nothing was ever found at its path.
    case new
    /// It is read: its size or modification time is not what it was.
    case changed
    /// It is read: it could not be, or is now said to be something else.
    case again
    /// It is not read, since it is as it was when it last was.
    case unchanged
    /// It cannot be read, as its folder shows.
    case unreadable
    /// It is not opened, since it is a pipe, socket or device.
    case notAudio

    /// Whether the file is opened and read.
    public var isRead: Bool {
        switch self {
        case .new, .changed, .again: true
        case .unchanged, .unreadable, .notAudio: false
        }
    }
}

extension Ingest {
    /// What this run does with a regular file, given what the index last recorded of its path.
    func prospect(of file: FileSnapshot, _ known: KnownFile?) -> FileProspect {
        guard let known else { return .new }
        if wantsAnotherLook(at: known, file.path) { return .again }
        return known.looks(like: file) ? .unchanged : .changed
    }

    /// Whether this run may find more in a file that has not changed: it could not be read, or the
    /// operator now says (or says otherwise) how headerless audio is to be understood.
    private func wantsAnotherLook(at known: KnownFile, _ path: FoundPath) -> Bool {
        let rawFormat = rawFormats.first { $0.speaks(forExtension: path.fileExtension) }
        return switch known.outcome {
        case .unreadable: true
        case .undecodable, .notAudio: rawFormat != nil
        case .indexed, .partial, .duplicate, .unchanged:
            rawFormat != nil && known.rawFormat != nil && rawFormat?.description != known.rawFormat
        }
    }
}
