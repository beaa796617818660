public import CallFacts
internal import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// Enters what an operator says of calls: it counts more than any other source, and more than what
    /// operators said before. Nothing is changed or removed. It goes on record as an alteration.
    ///
    /// Which rows of logs are about a recording stays as it was found before.
    ///
    /// - Parameters:
    ///   - fact: What is said, with the operator as its source.
    ///   - recordings: Of which recordings.
    ///   - actor: Who says so, and why.
    /// - Returns: The recordings of which operators did not say just that already, in the order given.
    /// - Throws: An ``IndexError``; nothing is entered then.
    public func state(
        _ fact: Fact, of recordings: [RecordingID], actor: Operator
    ) throws(IndexError) -> [RecordingID] {
        precondition(fact.source == .operator, "it is an operator's word")
        return try enter(fact, of: recordings, actor: actor)
    }

    /// Takes back what operators said of a field, so that the other sources count again; it stays on
    /// record. It goes on record as an alteration.
    ///
    /// - Returns: The recordings of which an operator's word was in force, in the order given.
    /// - Throws: An ``IndexError``; nothing is taken back then.
    public func withdraw(
        _ field: FactField, of recordings: [RecordingID], actor: Operator
    ) throws(IndexError) -> [RecordingID] {
        let nothing = Fact(
            field, "", .text(""), source: .operator, detail: actor.reason)
        return try enter(nothing, of: recordings, actor: actor)
    }

    private func enter(
        _ fact: Fact, of recordings: [RecordingID], actor: Operator
    ) throws(IndexError) -> [RecordingID] {
        try write { database in
            let now = try database.now
            var new = NewRows()
            let changed = try recordings.filter { id in
                let last = try database.facts(of: id)
                    .filter { $0.source == .operator && $0.field == fact.field }
                    .max { $0.place < $1.place }
                let isKnown =
                    last?.text ?? "" == fact.text
                    && last?.normalized ?? "" == fact.value.normalized ?? ""
                guard !isKnown else { return false }
                let first = try database.enter(
                    fact, of: id, actor: actor.account, at: now, ingestID: nil)
                new.addFacts(of: id, from: first)
                try database.settleCall(of: id)
                return true
            }
            if !changed.isEmpty {
                try database.record(
                    CustodyAct(
                        kind: .alteration,
                        subjects: CustodySubjects(try database.fingerprints(of: changed))),
                    sealing: new, by: actor)
            }
            return changed
        }
    }
}
