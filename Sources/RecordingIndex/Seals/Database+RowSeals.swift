internal import CustodyLog
internal import GRDB

extension Database {
    /// The digest of a row as it is stored now, with its key and its recording; `nil` where it is not
    /// there.
    func seal(of row: SealedRow) throws -> RowSeal? {
        var digest = ContentDigest("earmark row seal 1")
        digest.begin(part: row.kind.rawValue)
        guard let recording = try add(row.kind.content, [row.id], to: &digest) else { return nil }
        for part in row.kind.parts {
            digest.begin(part: part.table)
            try add(part.content, [row.id], to: &digest)
        }
        return RowSeal(
            kind: row.kind.rawValue, id: row.id, recording: Int64.fromDatabaseValue(recording) ?? 0,
            digest: LogHash(finishing: &digest))
    }

    /// Seals what was written before rows had seals, with the entry that vouches for that.
    func sealEveryRow(entry: Int) throws {
        var new = NewRows()
        for kind in RowKind.allCases {
            let found = try cursor(kind.listing)
            while let row = try found.next() { new.add(kind, row["id"]) }
        }
        try insert(try seals(of: new), entry: entry)
    }
}
