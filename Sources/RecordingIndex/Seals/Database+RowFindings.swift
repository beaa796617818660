internal import CustodyLog
internal import Foundation
internal import GRDB

extension Database {
    /// What of the rows that are sealed by themselves is not as it was written.
    ///
    /// Reads each of them once, in memory that does not grow with them.
    func rowFindings() throws -> [LogFinding] {
        try RowKind.allCases.flatMap { try findings(of: $0) }
    }

    /// Goes through rows and seals side by side, both in the order of their keys.
    private func findings(of kind: RowKind) throws -> [LogFinding] {
        var details: [String] = []
        let seals = try cursor(SealQuery.rowSealsOfKind, [kind.rawValue])
        func next() throws -> StoredRowSeal? { try seals.next().map(StoredRowSeal.init) }
        var seal = try next()
        func takeGone(before id: Int64?) throws {
            while let gone = seal, id.map({ gone.id < $0 }) ?? true {
                details.append("\(kind.name) \(gone.id) is gone; \(gone.voucher)")
                seal = try next()
            }
        }
        let rows = try cursor(kind.listing)
        while let row = try rows.next() {
            let (id, name): (Int64, String) = (row["id"], row["name"])
            try takeGone(before: id)
            guard let present = seal, present.id == id else {
                details.append("\(name) was put in by another program: it has no seal")
                continue
            }
            if try self.seal(of: SealedRow(kind: kind, id: id))?.digest.blob != present.digest {
                details.append("\(name) was changed; \(present.voucher)")
            }
            seal = try next()
        }
        try takeGone(before: nil)
        return details.map { LogFinding(kind: .changedRow, detail: $0) }
    }
}

/// A seal as it is stored, whether or not it was tampered with.
private struct StoredRowSeal {
    let id: Int64
    let digest: Data
    private let entry: Int?

    init(_ row: Row) {
        id = row["id"]
        digest = row["digest"]
        entry = row["entry"]
    }

    /// Since when what is sealed has been as it should be.
    var voucher: String {
        entry.map { "entry \($0) vouches for what it was" } ?? "no entry vouches for what it was"
    }
}
