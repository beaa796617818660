import RecordingIndex

extension TextPlace {
    /// Which part of a recording a row is about.
    static func columns<Row>(
        of place: @escaping @Sendable (Row) -> TextPlace
    ) -> [Column<Row>] {
        [
            Column(name: "channel", heading: "Channel") {
                place($0).channel.map(Cell.integer) ?? .absent
            },
            Column(name: "start_s", heading: "Start") {
                .milliseconds(place($0).milliseconds?.lowerBound)
            },
            Column(name: "end_s", heading: "End") {
                .milliseconds(place($0).milliseconds?.upperBound)
            },
        ]
    }
}
