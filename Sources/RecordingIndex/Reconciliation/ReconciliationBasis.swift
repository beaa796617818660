public import CallModel
internal import Foundation
internal import GRDB

/// What was held against each other, and by what it is known again.
public struct ReconciliationBasis: Hashable, Sendable {
    /// One file that was imported.
    public struct Source: Hashable, Sendable {
        /// What it is.
        public let kind: ImportKind
        /// Its name without the folder.
        public let name: String
        /// The SHA-256 of its bytes.
        public let contentHash: ContentHash
        /// How many rows were taken.
        public let rowCount: Int
    }

    /// The files that were imported, in that order.
    public let sources: [Source]
    /// The recordings of the index.
    public let recordings: RecordingSetDigest
    /// When the first call of the call logs began, and the last; `nil` without any.
    public let logPeriod: ClosedRange<Timestamp>?

    /// How many rows were taken of files of a kind; `nil` where there was no such file.
    public func rowCount(of kind: ImportKind) -> Int? {
        let found = sources.filter { $0.kind == kind }
        return found.isEmpty ? nil : found.reduce(0) { $0 + $1.rowCount }
    }
}

extension ReconciliationBasis {
    init(in database: Database) throws {
        sources = try database.rows(ReconcileQuery.imports).map { row in
            guard let kind = ImportKind(rawValue: row["kind"]),
                let hash = ContentHash(bytes: row["sha256"] as Data)
            else {
                throw DatabaseError(
                    resultCode: .SQLITE_CORRUPT, message: "an import has an unknown kind")
            }
            return Source(
                kind: kind, name: row["name"], contentHash: hash, rowCount: row["row_count"])
        }
        var digest = RecordingSetHasher()
        let rows = try database.cursor(ReconcileQuery.digests)
        while let row = try rows.next() { digest.add(row[0] as Data) }
        recordings = digest.finish()
        let period = try database.row(ReconcileQuery.logPeriod)
        if let first = period?["first"] as Int64?, let last = period?["last"] as Int64? {
            logPeriod = Timestamp(milliseconds: first)...Timestamp(milliseconds: last)
        } else {
            logPeriod = nil
        }
    }
}
