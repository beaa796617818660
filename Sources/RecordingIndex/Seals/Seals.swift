internal import CustodyLog

/// The digests of what a transaction wrote.
struct Seals {
    var recordings: [(id: RecordingID, digest: LogHash)] = []
    var files: [(id: Int64, digest: LogHash)] = []

    /// What an entry of the custody log says of them: the SHA-256 of all digests, 32 bytes each, those
    /// of recordings before those of files, by their numbers; `nil` where there are none.
    var digest: LogHash? {
        guard !(recordings.isEmpty && files.isEmpty) else { return nil }
        return LogHash(
            of: recordings.flatMap(\.digest.bytes) + files.flatMap(\.digest.bytes))
    }
}
