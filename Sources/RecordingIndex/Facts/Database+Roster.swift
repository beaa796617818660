internal import CallFacts
internal import GRDB

extension Database {
    /// What is to be believed of all that is said of a call; where no source has the handler's name but
    /// one has the extension, with the handler of the roster.
    func resolve(_ facts: [RecordedFact]) throws -> FactResolution {
        let said = FactResolution(facts)
        guard let handler = try handlerByRoster(said) else { return said }
        return FactResolution(facts + [handler])
    }

    /// The one handler who was on duty at the extension when the call began, or else the only one that
    /// the roster has for it.
    private func handlerByRoster(_ said: FactResolution) throws -> RecordedFact? {
        guard said[.handler] == nil, let desk = said[.extension]?.normalized else { return nil }
        let moment = said.moment(.started) ?? said.moment(.answered)
        var shifts = try moment.map { try rows(FactQuery.shiftsAt, [desk, $0, $0]) } ?? []
        let isOnDuty = !shifts.isEmpty
        if !isOnDuty { shifts = try rows(FactQuery.handlersOfExtension, [desk]) }
        guard let shift = shifts.first,
            Set(shifts.map { $0["handler"] as String }).count == 1,
            let origin = try row(FactQuery.originOfShift, [shift["id"] as Int64])
        else { return nil }
        let line: Int = origin["line"]
        let name: String = origin["name"]
        return RecordedFact(
            handlerByRoster: shift["handler"],
            detail: isOnDuty
                ? "on duty at \(desk) by line \(line) of \(name)"
                : "the only one at \(desk), such as in line \(line) of \(name)",
            assertedBy: origin["imported_by"], assertedAt: Timestamp(text: origin["imported_at"]))
    }
}
