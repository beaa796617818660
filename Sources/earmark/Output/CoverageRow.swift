import RecordingIndex

/// How coverage is listed.
enum CoverageRow {
    static let columns: [Column<CoverageWeek>] = [
        Column(name: "week", heading: "Week of") { .text($0.week) },
        Column(name: "handler", heading: "Handler") { .optional($0.handler) },
        Column(name: "logged", heading: "Logged") { .integer($0.loggedCount) },
        Column(name: "held", heading: "Held") { .integer($0.heldCount) },
        Column(name: "held_percent", heading: "Percent") {
            .decimal(100 * Double($0.heldCount) / Double(max($0.loggedCount, 1)), places: 2)
        },
    ]
}
