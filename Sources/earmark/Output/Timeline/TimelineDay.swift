/// The calls of one day, in a lane for each handler and one for each caller.
struct TimelineDay {
    /// The date; `nil` for calls of which nobody knows when they began.
    let date: String?
    let lanes: [TimelineLane]

    init(
        date: String?, marks: [TimelineMark], extent: (TimelineMark) -> TimelineLane.Extent
    ) {
        self.date = date
        // In the order of their first calls, so that those who spoke with each other lie close.
        func lanes(_ isHandler: Bool, _ name: (TimelineMark) -> String) -> [TimelineLane] {
            Dictionary(grouping: marks, by: name)
                .sorted { ($0.value.first?.number ?? 0) < ($1.value.first?.number ?? 0) }
                .map { TimelineLane($0.key, isHandler: isHandler, $0.value, extent: extent) }
        }
        self.lanes = lanes(true, \.handler) + lanes(false, \.caller)
    }

    /// How high its lanes are together.
    var height: Double {
        lanes.reduce(0) { $0 + TimelineScale.height(of: $1) }
    }
}
