internal import CallModel
internal import GRDB

/// What tells that a recording was disposed of.
struct Tombstone {
    let recordingID: RecordingID
    let certificate: Int
    let at: Timestamp
}

extension Database {
    /// The tombstone of the recording with these bytes, if it was disposed of.
    func tombstone(of hash: ContentHash) throws -> Tombstone? {
        try row(DisposalQuery.ofHash, [hash.blob]).map(Tombstone.init)
    }

    /// Throws `recordingDisposed` where a number or the first digits of a SHA-256 are those of a
    /// recording that was disposed of.
    func requireNotDisposed(named reference: String) throws {
        var row: Row?
        if let number = Int64(reference) { row = try self.row(DisposalQuery.ofNumber, [number]) }
        if row == nil, let prefix = HashPrefix(reference) {
            row = try self.row(DisposalQuery.ofHashes, [prefix.least.blob, prefix.greatest.blob])
        }
        guard let tombstone = row.map(Tombstone.init) else { return }
        throw IndexError.recordingDisposed(
            recording: tombstone.recordingID, certificate: tombstone.certificate, at: tombstone.at)
    }
}

extension Tombstone {
    init(_ row: Row) {
        recordingID = RecordingID(rawValue: row["recording_id"])
        certificate = row["certificate"]
        at = Timestamp(text: row["certified_at"])
    }
}
