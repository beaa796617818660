import RecordingIndex

/// Which call it is, in listings of calls.
extension FoundCall {
    /// The columns, with the way from a row to its call.
    static func columns<Row>(
        of call: @escaping @Sendable (Row) -> FoundCall
    ) -> [Column<Row>] {
        [
            Column(name: "recording", heading: "Recording") {
                .integer(Int(call($0).id.rawValue))
            },
            Column(name: "started_at", heading: "Started") { .moment(call($0).summary.started) },
            Column(name: "started_or_at", heading: nil) {
                .moment(call($0).summary.startedAlternative)
            },
            Column(name: "ended_at", heading: nil) { .moment(call($0).ended) },
            Column(name: "handler", heading: "Handler") { .optional(call($0).summary.handler) },
            Column(name: "caller", heading: "Caller") {
                .optional(call($0).summary.isWithheld ? "withheld" : call($0).summary.caller)
            },
            Column(name: "direction", heading: "Direction") {
                .optional(call($0).summary.direction)
            },
            Column(name: "duration_s", heading: "Length") { .duration(call($0).duration) },
        ]
    }
}
