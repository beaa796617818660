internal import CallFacts

extension IncidentRow {
    /// Reads a row of an incident log.
    init(_ record: RawRecord, _ reader: FactReader) throws(RowProblem) {
        guard let reference = record["incident"] else { throw .missing("incident") }
        self.init(line: record.line, reference: reference)
        callReference = record["call"]
        opened = try reader.time("opened", in: record)
        closed = try reader.time("closed", in: record)
        caller = record["caller"].flatMap { PhoneNumber($0, in: reader.region) }
        handler = record["handler"]
        category = record["category"]
        text = record["text"]
    }
}

extension RosterShift {
    /// Reads a row of a roster.
    init(_ record: RawRecord, _ reader: FactReader) throws(RowProblem) {
        guard let handler = record["handler"] else { throw .missing("handler") }
        guard let start = try reader.time("start", in: record) else { throw .missing("start") }
        guard let end = try reader.time("end", in: record) else { throw .missing("end") }
        guard start.instant < end.instant else { throw .endsBeforeStart(start.text, end.text) }
        self.init(line: record.line, handler: handler, start: start, end: end)
        deskExtension = record["extension"].flatMap { PhoneNumber($0, in: reader.region) }
        team = record["team"]
        shift = record["shift"]
    }
}

extension FactReader {
    fileprivate func time(
        _ field: String, in record: RawRecord
    ) throws(RowProblem) -> CallTime? {
        guard let text = record[field] else { return nil }
        do throws(CallTimeError) {
            return try CallTime(text, pattern: timePattern, clock: clock)
        } catch {
            throw .time(field, error)
        }
    }
}
