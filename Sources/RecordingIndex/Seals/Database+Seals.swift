internal import CustodyLog
internal import GRDB

extension Database {
    /// The digests of rows as they are stored now.
    func seals(of rows: NewRows) throws -> Seals {
        Seals(
            recordings: try rows.recordings.map { ($0, try digest(of: $0)) },
            files: try rows.files.map { ($0, try digest(ofFile: $0)) },
            rows: try rows.rows.map { row in
                guard let seal = try seal(of: row) else {
                    throw DatabaseError(
                        resultCode: .SQLITE_CORRUPT,
                        message: "\(row.kind.name) \(row.id) was written, and is not there")
                }
                return seal
            }.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) })
    }

    /// Puts an act on record with what it wrote: its entry vouches for that, as its result. Kinds of
    /// acts that have another result seal nothing.
    ///
    /// - Returns: The number of the entry.
    @discardableResult
    func record(
        _ act: CustodyAct, sealing new: NewRows, by actor: Operator
    ) throws -> Int {
        precondition(act.resultDigest == nil, "the result of such an act is what it wrote")
        let seals = try seals(of: new)
        var act = act
        act.resultDigest = seals.digest
        let entry = try record(act, by: actor)
        try insert(seals, entry: entry)
        return entry
    }

    /// Keeps the digests of rows, with the entry that vouches for them; `nil` in the migration that made
    /// seals, which a later one makes up for.
    func insert(_ seals: Seals, entry: Int?) throws {
        for (id, digest) in seals.recordings {
            try execute(SealQuery.sealRecording, [id.rawValue, digest.blob, entry])
        }
        for (id, digest) in seals.files {
            try execute(SealQuery.sealFile, [id, digest.blob, entry])
        }
        for seal in seals.rows {
            try execute(
                SealQuery.sealRow,
                [seal.kind, seal.id, seal.recording, seal.digest.blob, entry])
        }
    }

    /// Seals what was written before there were seals. No entry vouches for that yet.
    func sealEverything() throws {
        var new = NewRows()
        new.recordings = try rows(SealQuery.recordings).map { RecordingID(rawValue: $0[0]) }
        new.files = try rows(SealQuery.files).map { $0[0] }
        try insert(try seals(of: new), entry: nil)
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
        try add(SealQuery.file, [file], to: &digest)
        return LogHash(finishing: &digest)
    }

    /// Adds all rows that a query yields; returns the first value of the first.
    @discardableResult
    func add(
        _ query: some Query, _ arguments: StatementArguments, to digest: inout ContentDigest
    ) throws -> DatabaseValue? {
        let columnCount = try statement(query).columnCount
        let rows = try cursor(query, arguments)
        var first: DatabaseValue?
        while let row = try rows.next() {
            first = first ?? row[0]
            for column in 0..<columnCount { digest.add(row, column: column) }
        }
        return first
    }
}

extension LogHash {
    init(finishing digest: inout ContentDigest) {
        // A SHA-256 always has as many bytes as a hash.
        self = LogHash(bytes: digest.finish().bytes) ?? .none
    }
}
