internal import GRDB

/// A row of a log that may be about a call.
struct LogCandidate {
    let id: Int64
    let importID: Int64
    let line: Int
    let reference: String?
    let otherLeg: String?
    /// The moments at which it began or was answered, in milliseconds since 1970-01-01 UTC.
    let moments: [Int64]
    let handler: String?
    let deskExtension: String?
    let caller: String?

    init(_ row: Row) {
        id = row["id"]
        importID = row["import_id"]
        line = row["line"]
        reference = row["reference"]
        otherLeg = row["other_leg"]
        moments = [
            row["started_ms"] as Int64?, row["started_alternative_ms"], row["answered_ms"],
        ].compactMap(\.self)
        handler = row["handler"]
        deskExtension = row["extension"]
        caller = row["caller"]
    }

    /// Whether it began no further from a call than that; also where nobody knows when one did.
    func isNear(_ clues: CallClues, within tolerance: Int64) -> Bool {
        guard !moments.isEmpty, !clues.starts.isEmpty else { return true }
        return moments.contains { moment in
            clues.starts.contains { abs($0 - moment) <= tolerance }
        }
    }

    /// Whether handler or number say that it is the same call, and none says that it is not.
    func hasParties(of clues: CallClues) -> Bool {
        let pairs = [
            (handler, clues.handler), (deskExtension, clues.deskExtension), (caller, clues.caller),
        ]
        let compared = pairs.compactMap { mine, other in
            mine.flatMap { mine in other.map { $0 == mine } }
        }
        return !compared.isEmpty && compared.allSatisfy(\.self)
    }

    /// Whether it was opened by the call's handler, or else for its number, and is not said to be of
    /// another call.
    func isOpened(during clues: CallClues) -> Bool {
        guard reference.map(clues.references.contains) ?? true else { return false }
        if let handler, let other = clues.handler { return handler == other }
        return caller != nil && caller == clues.caller
    }
}
