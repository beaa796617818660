internal import CallFacts
internal import GRDB

extension Database {
    /// Writes a row of a call log with all that it says.
    func insert(_ row: CallLogRow, _ importID: Int64) throws {
        func key(_ field: FactField) -> String? { row.value(of: field)?.normalized }
        func time(_ field: FactField) -> CallTime? { row.value(of: field)?.time }
        try execute(
            ImportQuery.insertCallLogRow,
            [
                importID, row.line, key(.callReference),
                row.otherLeg.flatMap { FactValue.reference($0).normalized },
                time(.started)?.instant.milliseconds, time(.started)?.alternative?.milliseconds,
                time(.answered)?.instant.milliseconds, time(.ended)?.instant.milliseconds,
                key(.direction), key(.handler), key(.extension), key(.caller), key(.incident),
                key(.typedNumber),
            ])
        let id = lastInsertedRowID
        for fact in row.facts {
            let time = fact.value.time
            try execute(
                ImportQuery.insertCallLogFact,
                [
                    id, fact.field.rawValue, fact.text, fact.value.normalized,
                    time?.alternative?.description, time?.doubt?.rawValue, time?.zone,
                ])
        }
    }

    /// Writes an incident.
    func insert(_ row: IncidentRow, _ importID: Int64) throws {
        try execute(
            ImportQuery.insertIncident,
            [
                importID, row.line, FactValue.reference(row.reference).normalized,
                row.callReference.flatMap { FactValue.reference($0).normalized },
                row.opened?.text, row.opened?.instant.milliseconds,
                row.opened?.alternative?.milliseconds, row.closed?.text,
                row.closed?.instant.milliseconds, row.caller?.text, row.caller?.normalized,
                row.handler.flatMap { FactValue.name($0).normalized }, row.category, row.text,
            ])
    }

    /// Writes a shift.
    func insert(_ row: RosterShift, _ importID: Int64) throws {
        try execute(
            ImportQuery.insertShift,
            [
                importID, row.line, FactValue.name(row.handler).normalized,
                row.deskExtension?.normalized, row.team, row.shift, row.start.text,
                row.start.instant.milliseconds, row.end.text, row.end.instant.milliseconds,
            ])
    }
}
