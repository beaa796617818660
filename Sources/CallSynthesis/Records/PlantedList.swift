/// The list of what was planted: what somebody should find.
enum PlantedList {
    private static let columns = ["kind", "call_number", "what", "expected"]

    /// A row for each contradiction, in the order of the calls; repeated contact first.
    static func text(_ plan: ArchivePlan) -> String {
        var table = CSVTable(columns: columns)
        for row in repeated(plan.repeatedContacts) + plan.calls.compactMap(row) {
            table.append(row)
        }
        return table.text
    }

    private static func repeated(_ calls: [PlannedCall]) -> [[CSVTable.Field]] {
        guard let first = calls.first, calls.count > 1 else { return [] }
        return [
            [
                .text(Contradiction.repeatContact.rawValue), .text(first.numberText),
                .text("calls between \(first.handler.name) and \(first.caller)"),
                .text(String(calls.count)),
            ]
        ]
    }

    private static func row(of call: PlannedCall) -> [CSVTable.Field]? {
        guard let contradiction = call.contradiction else { return nil }
        let (what, expected): (String, String) =
            switch contradiction {
            case .repeatContact: preconditionFailure("it is not planted in a call by itself")
            case .alteredDigit:
                ("typed as \(call.typedCaller) in log and incident", "\(call.caller)")
            case .missingRecording: ("no file", call.path)
            case .missingLogRow: ("no row in call-log.csv", "\(call.startedAt).\(call.number)")
            case .missingIncident: ("no row in incidents.csv", call.incident)
            case .shortRecording:
                (
                    "recording of \(Digits.seconds(call.recordedMilliseconds)) s",
                    "\(call.fullRecordingSeconds)"
                )
            case .outOfHours: ("handled on no shift, at \(call.started)", call.handler.name)
            }
        return [
            .text(contradiction.rawValue), .text(call.numberText), .text(what), .text(expected),
        ]
    }
}
