import Sampling

/// The incident log, as a dispatch system exports it: one incident a call, times in London.
enum IncidentLog {
    private static let columns = [
        "incident", "call_number", "opened", "closed", "priority", "category", "caller_number",
        "handler", "text",
    ]

    /// Invented, and the same whoever rings.
    private static let subjects = [
        ("Anti-social behaviour", "Caller reports noise from a neighbouring address."),
        ("Concern for safety", "Caller has not heard from a relative; details taken."),
        ("Theft", "Caller reports that a bicycle has gone from a shed."),
        ("Road traffic", "Caller reports a vehicle left across a junction."),
        ("Domestic", "Caller asks for advice; call taken in full."),
        ("Fraud", "Caller reports a message that asked for bank details."),
        ("Lost property", "Caller asks whether a bag has been handed in."),
        ("General enquiry", "Caller asks for an update on an earlier report."),
    ]

    /// A row a call, but for those that have no incident.
    static func text(_ calls: [PlannedCall], seed: UInt64) -> String {
        var table = CSVTable(columns: columns)
        for call in calls where call.hasIncident {
            var generator = SplitMix64(seed: seed, .incident, number: call.number)
            let (category, text) = subjects[generator.draw(below: subjects.count)]
            let opened = call.answeredAt + min(generator.draw(5...60), call.connectedSeconds / 2)
            let closed = call.endedAt + generator.draw(60...10_800)
            table.append([
                .text(call.incident), .text(call.numberText), time(opened), time(closed),
                .number(generator.draw(1...4)), .text(category),
                .text(call.typedCaller.description), .text(call.handler.name), .text(text),
            ])
        }
        return table.text
    }

    private static func time(_ epochSecond: Int) -> CSVTable.Field {
        .text(LondonTime(epochSecond: epochSecond).description)
    }
}
