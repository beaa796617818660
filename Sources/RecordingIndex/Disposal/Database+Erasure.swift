internal import CallModel
internal import Foundation
internal import GRDB

extension Database {
    /// Deletes everything of a recording and leaves its tombstone.
    ///
    /// - Parameters:
    ///   - recording: Which; it is held.
    ///   - certificate: The number of the certificate, which has to be written in this transaction.
    /// - Returns: What its certificate says of it.
    /// - Throws: `unknownRecording`, or what SQLite throws.
    func erase(
        _ recording: RecordingID, certificate: Int
    ) throws -> DisposedRecording {
        let key: StatementArguments = [recording.rawValue]
        guard let row = try row(DisposalQuery.recording, key) else {
            throw IndexError.unknownRecording(reference: recording.description)
        }
        var disposed = DisposedRecording(
            id: recording, contentHash: try row.contentHash("sha256"),
            byteCount: row["byte_count"], milliseconds: row["duration_ms"],
            originals: try paths(of: recording),
            clips: try rows(DisposalQuery.clips, key).map {
                DisposedRecording.Clip(
                    path: FoundPath(bytes: $0["path"] as Data),
                    contentHash: try $0.contentHash("sha256"))
            },
            marks: try rows(DisposalQuery.marks, key).compactMap {
                ExhibitMark(initials: $0["initials"], number: $0["number"])
            })
        try execute(
            DisposalQuery.insert,
            [
                recording.rawValue, disposed.contentHash.blob, disposed.byteCount,
                disposed.milliseconds, certificate, row["digest"] as Data?, row["entry"] as Int?,
            ])
        for query in DisposalQuery.kept { try execute(query, key) }
        let parties = try self.row(DisposalQuery.parties, key)
        for query in ErasureQuery.allCases {
            try execute(query, key)
            disposed.add(changesCount, of: query.table)
        }
        for party in [parties?["handler_id"], parties?["caller_id"]] as [Int64?] {
            if let party { try execute(FactQuery.forgetParty, [party]) }
        }
        return disposed
    }

    /// Each path once, in the order of finding.
    private func paths(of recording: RecordingID) throws -> [FoundPath] {
        var paths: [FoundPath] = []
        for row in try rows(DisposalQuery.paths, [recording.rawValue]) {
            let path = FoundPath(bytes: row["path"] as Data)
            if !paths.contains(path) { paths.append(path) }
        }
        return paths
    }
}
