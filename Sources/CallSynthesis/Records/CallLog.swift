/// The call log: the 18 columns of Asterisk's call detail records, times in London.
enum CallLog {
    private static let columns = [
        "accountcode", "src", "dst", "dcontext", "clid", "channel", "dstchannel", "lastapp",
        "lastdata", "start", "answer", "end", "duration", "billsec", "disposition", "amaflags",
        "uniqueid", "userfield",
    ]

    /// A row a call, but for those that the log does not have.
    static func text(_ calls: [PlannedCall]) -> String {
        var table = CSVTable(columns: columns)
        for call in calls where call.isLogged { table.append(row(of: call)) }
        return table.text
    }

    private static func row(of call: PlannedCall) -> [CSVTable.Field] {
        let times = [call.startedAt, call.answeredAt, call.endedAt].map {
            CSVTable.Field.text(LondonTime(epochSecond: $0).description)
        }
        let typed = call.hasIncident ? "\(call.incident) \(call.typedCaller)" : ""
        return ["contact-centre"] + route(of: call).map(CSVTable.Field.text) + times + [
            .number(call.waited + call.connectedSeconds), .number(call.connectedSeconds),
            "ANSWERED", "DOCUMENTATION", .text("\(call.startedAt).\(call.number)"), .text(typed),
        ]
    }

    /// The columns from `src` to `lastdata`.
    private static func route(of call: PlannedCall) -> [String] {
        let desk = call.handler.deskExtension
        let caller = call.caller.description
        let trunkLeg = "PJSIP/trunk-\(Digits.padded(2 * call.number, 8, radix: 16))"
        let deskLeg = "PJSIP/\(desk)-\(Digits.padded(2 * call.number + 1, 8, radix: 16))"
        return call.isOutbound
            ? [
                desk, caller, "from-internal", "\"\(call.handler.name)\" <\(desk)>", deskLeg,
                trunkLeg, "Dial", "PJSIP/\(caller)@trunk,60",
            ]
            : [
                caller, "6100", "from-trunk", "\"\(caller)\" <\(caller)>", trunkLeg, deskLeg,
                "Queue", "6100,t",
            ]
    }
}
