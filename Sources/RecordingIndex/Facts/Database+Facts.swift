internal import CallFacts
internal import GRDB

extension Database {
    /// Enters what is not asserted yet. The number of the run is only asked for when there is something
    /// to enter.
    ///
    /// - Returns: The number of the first row; `nil` where all was asserted already.
    func assert(
        _ facts: [Fact], of recordingID: RecordingID, actor: String, at now: Timestamp,
        ingestID: () throws -> Int64?
    ) throws -> Int64? {
        var first: Int64?
        for fact in facts {
            let known = try row(
                FactQuery.isAsserted,
                [
                    recordingID.rawValue, fact.field.rawValue, fact.text, fact.value.normalized,
                    fact.source.rawValue, fact.detail,
                ])
            guard known == nil else { continue }
            let id = try enter(
                fact, of: recordingID, actor: actor, at: now, ingestID: try ingestID())
            first = first ?? id
        }
        return first
    }

    /// Enters a fact, whatever is asserted already; returns the number of its row.
    func enter(
        _ fact: Fact, of recordingID: RecordingID, actor: String, at now: Timestamp,
        ingestID: Int64?
    ) throws -> Int64 {
        let time = fact.value.time
        try execute(
            FactQuery.assert,
            [
                recordingID.rawValue, fact.field.rawValue, fact.text, fact.value.normalized,
                time?.alternative?.description, time?.doubt?.rawValue, time?.zone,
                fact.source.rawValue, fact.detail, actor, now.text, ingestID,
            ])
        return lastInsertedRowID
    }

    /// What is said of a recording, in its name and beside it and by the rows of logs that are about it.
    func facts(of recordingID: RecordingID) throws -> [RecordedFact] {
        var facts: [RecordedFact] = []
        let rows = try cursor(FactQuery.factsOfRecording, [recordingID.rawValue])
        while let row = try rows.next() { facts.append(try RecordedFact(row)) }
        return facts
    }
}

extension FactValue {
    /// The time, where it is one.
    var time: CallTime? {
        if case .time(let time) = self { time } else { nil }
    }
}
