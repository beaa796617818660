public import CallModel
internal import Foundation
internal import GRDB

extension RecordingIndex {
    /// The recordings that somebody means by what they typed.
    ///
    /// Tried in this order: the number of a recording; the first digits, six at least, of a SHA-256;
    /// a path at which a recording was found, which means the one last found there; a folder, which
    /// means every recording last found in it or below.
    ///
    /// - Parameters:
    ///   - reference: What was typed.
    ///   - path: The same as an absolute path.
    /// - Returns: One recording or more, in the order of their numbers.
    /// - Throws: `unknownRecording`, `recordingDisposed`, `ambiguousRecording`, or any other ``IndexError``.
    public func recordings(
        named reference: String, orAt path: FoundPath
    ) throws(IndexError) -> [RecordingID] {
        try read { database in
            let found =
                try database.recording(numbered: reference)
                ?? database.recording(hashed: reference)
                ?? database.recording(at: path)
                ?? database.recordings(inFolder: path)
            guard !found.isEmpty else {
                try database.requireNotDisposed(named: reference)
                throw IndexError.unknownRecording(reference: reference)
            }
            return found
        }
    }

    /// Whether some file was found in a folder itself, not only below it.
    public func hasFiles(in folder: FoundPath) throws(IndexError) -> Bool {
        try read { try $0.row(RecordingQuery.fileOfFolder, folder.rangeBelow) != nil }
    }
}

extension FoundPath {
    /// The paths below a folder are those from `folder/` up to, and not including, `folder0`: the
    /// zero is the character after the slash.
    fileprivate var rangeBelow: StatementArguments {
        let first = appending([])
        return [first.blob, Data(first.bytes.dropLast() + [UInt8(ascii: "/") + 1])]
    }
}

extension Database {
    fileprivate func recording(numbered reference: String) throws -> [RecordingID]? {
        guard let number = Int64(reference) else { return nil }
        return try row(RecordingQuery.idOfNumber, [number])
            .map { [RecordingID(rawValue: $0["id"])] }
    }

    fileprivate func recording(hashed reference: String) throws -> [RecordingID]? {
        guard let prefix = HashPrefix(reference) else { return nil }
        let candidateLimit = 5
        let found = try rows(
            RecordingQuery.idsOfHashes, [prefix.least.blob, prefix.greatest.blob, candidateLimit]
        ).map { RecordingID(rawValue: $0["id"]) }
        guard found.count <= 1 else {
            throw IndexError.ambiguousRecording(reference: reference, candidates: found)
        }
        return found.isEmpty ? nil : found
    }

    fileprivate func recording(at path: FoundPath) throws -> [RecordingID]? {
        try row(RecordingQuery.idOfPath, [path.blob])
            .map { [RecordingID(rawValue: $0["recording_id"])] }
    }

    fileprivate func recordings(inFolder path: FoundPath) throws -> [RecordingID] {
        let found = try rows(RecordingQuery.idsOfFolder, path.rangeBelow)
            .map { RecordingID(rawValue: $0["recording_id"]) }
        return Set(found).sorted()
    }
}
