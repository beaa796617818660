/// What became of looking for a recording in one log.
enum LogMatch: Hashable {
    /// Rows that are about it, and how that is known.
    case found([Int64], by: MatchKind)
    /// Several rows are about such a call, and nothing tells which; the lines on which they begin.
    case ambiguous([Int])

    /// Decides between rows of one log.
    ///
    /// - Parameters:
    ///   - named: rows with the call's reference. All of them are about it: there may be one a leg.
    ///   - likely: rows with its parties at its time, of which it can be one only.
    init?(named: [LogCandidate], likely: [LogCandidate]) {
        if !named.isEmpty {
            self = .found(named.map(\.id), by: .reference)
            return
        }
        var calls: [LogCandidate] = []
        for row in likely.sorted(by: { $0.line < $1.line }) {
            let isOtherLeg = calls.contains { $0.otherLeg != nil && $0.otherLeg == row.reference }
            if !isOtherLeg { calls.append(row) }
        }
        switch calls.count {
        case 0: return nil
        case 1: self = .found([calls[0].id], by: .partyAndTime)
        default: self = .ambiguous(calls.map(\.line))
        }
    }
}
