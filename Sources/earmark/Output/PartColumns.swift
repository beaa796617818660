import CallModel

/// How a part of a recording is listed.
enum PartColumns {
    /// The columns of rows that have a part and a sample rate.
    static func make<Row>(
        _ part: @escaping @Sendable (Row) -> RecordingPart,
        sampleRate: @escaping @Sendable (Row) -> Int
    ) -> [Column<Row>] {
        @Sendable func time(_ row: Row, _ sample: Int?) -> Cell {
            sample.map { .time(SampleTime(sampleCount: $0, sampleRate: sampleRate(row))) }
                ?? .absent
        }
        return [
            Column(name: "part", heading: "Part") { .text(part($0).kind.rawValue) },
            Column(name: "channel", heading: "Channel") {
                part($0).channel.map(Cell.integer) ?? .absent
            },
            Column(name: "start_s", heading: "Start") {
                time($0, part($0).samples?.lowerBound)
            },
            Column(name: "end_s", heading: "End") { time($0, part($0).samples?.upperBound) },
            Column(name: "start_sample", heading: nil) {
                part($0).samples.map { .integer($0.lowerBound) } ?? .absent
            },
            Column(name: "sample_count", heading: nil) {
                part($0).samples.map { .integer($0.count) } ?? .absent
            },
        ]
    }
}
