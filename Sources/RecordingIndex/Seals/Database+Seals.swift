internal import CustodyLog
internal import GRDB

extension Database {
    /// The digests of rows as they are stored now.
    func seals(of rows: NewRows) throws -> Seals {
        Seals(
            recordings: try rows.recordings.map { ($0, try digest(of: $0)) },
            files: try rows.files.map { ($0, try digest(ofFile: $0)) })
    }

    /// Keeps the digests of rows, with the entry that vouches for them.
    func insert(_ seals: Seals, entry: Int?) throws {
        for (id, digest) in seals.recordings {
            try execute(SealQuery.sealRecording, [id.rawValue, digest.blob, entry])
        }
        for (id, digest) in seals.files {
            try execute(SealQuery.sealFile, [id, digest.blob, entry])
        }
    }

    /// Seals what was written before there were seals. No entry vouches for that.
    func sealEverything() throws {
        let rows = NewRows(
            recordings: try rows(SealQuery.recordings).map { RecordingID(rawValue: $0[0]) },
            files: try rows(SealQuery.files).map { $0[0] })
        try insert(try seals(of: rows), entry: nil)
    }

    /// The digest of a recording, its channels without their roles, their flags, and its segments.
    func digest(of recording: RecordingID) throws -> LogHash {
        var digest = ContentDigest("earmark recording seal 1")
        let parts: [(String, SealQuery)] = [
            ("recording", .recording), ("channel", .channels), ("channel_flag", .flags),
            ("segment", .segments),
        ]
        for (name, query) in parts {
            digest.begin(part: name)
            try add(query, [recording.rawValue], to: &digest)
        }
        return LogHash(finishing: &digest)
    }

    /// The digest of a row of `recording_file`, without its modification time, which is updated.
    func digest(ofFile file: Int64) throws -> LogHash {
        var digest = ContentDigest("earmark file seal 1")
        try add(.file, [file], to: &digest)
        return LogHash(finishing: &digest)
    }

    private func add(
        _ query: SealQuery, _ arguments: StatementArguments, to digest: inout ContentDigest
    ) throws {
        let columnCount = try statement(query).columnCount
        let rows = try cursor(query, arguments)
        while let row = try rows.next() {
            for column in 0..<columnCount { digest.add(row[column]) }
        }
    }
}

extension LogHash {
    fileprivate init(finishing digest: inout ContentDigest) {
        // A SHA-256 always has as many bytes as a hash.
        self = LogHash(bytes: digest.finish().bytes) ?? .none
    }
}
