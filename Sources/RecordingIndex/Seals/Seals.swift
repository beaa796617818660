internal import CustodyLog
internal import GRDB

/// The digests of what a transaction wrote.
struct Seals {
    var recordings: [(id: RecordingID, digest: LogHash)] = []
    var files: [(id: Int64, digest: LogHash)] = []
    /// By kind, number and recording.
    var rows: [RowSeal] = []

    /// What an entry of the custody log says of them: the SHA-256 of all digests, 32 bytes each, those
    /// of recordings before those of files, by their numbers, and at last the digest of all seals of
    /// other rows where there are any; `nil` where there is nothing at all.
    var digest: LogHash? {
        guard !(recordings.isEmpty && files.isEmpty && rows.isEmpty) else { return nil }
        return LogHash(
            of: recordings.flatMap(\.digest.bytes) + files.flatMap(\.digest.bytes)
                + (rows.isEmpty ? [] : rowDigest.bytes))
    }

    /// Of which rows there are seals is vouched for as well: who takes a row away cannot say that it
    /// went with a recording that was disposed of.
    private var rowDigest: LogHash {
        var digest = ContentDigest("earmark row seals 1")
        for row in rows {
            digest.add(row.kind.databaseValue)
            digest.add(row.id.databaseValue)
            digest.add(row.recording.databaseValue)
            digest.add(row.digest.blob.databaseValue)
        }
        return LogHash(finishing: &digest)
    }
}
