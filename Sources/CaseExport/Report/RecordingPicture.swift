import CallModel

/// A recording in a report: a lane for each channel with its waveform, where the original was read, and
/// its segments below.
struct RecordingPicture {
    let recording: ExportedRecording

    private static let width = 1000.0
    private static let left = 104.0
    private static let laneHeight = 46.0
    private static let barHeight = 9.0
    private static let laneDistance = 54.0

    private var height: Double {
        Double(recording.channels.count) * Self.laneDistance + 16
    }

    /// Draws it.
    func draw(in html: inout MarkupWriter) {
        guard !recording.channels.isEmpty, recording.labelled.sampleFrameCount > 0 else { return }
        html.group(
            "svg",
            [
                "class": "lanes", "role": "img", "xmlns": "http://www.w3.org/2000/svg",
                "viewBox": "0 0 \(MarkupValue.spell(Self.width)) \(MarkupValue.spell(height))",
            ]
        ) { svg in
            svg.element("title", [:], text: "Segments of recording \(recording.number)")
            for (index, channel) in recording.channels.enumerated() {
                draw(channel, at: Double(index) * Self.laneDistance + 2, in: &svg)
            }
            drawTimes(in: &svg)
        }
    }

    private func x(_ sample: Int) -> Double {
        let share = Double(sample) / Double(max(1, recording.labelled.sampleFrameCount))
        return Self.left + share * (Self.width - Self.left - 1)
    }

    private func draw(_ channel: ExportedChannel, at top: Double, in svg: inout MarkupWriter) {
        svg.element("text", ["x": 0, "y": .number(top + 14)], text: "Channel \(channel.number)")
        svg.element(
            "text", ["x": 0, "y": .number(top + 28)],
            text: channel.role?.rawValue ?? "role unknown")
        svg.element(
            "rect",
            [
                "class": "lane", "x": .number(Self.left), "y": .number(top),
                "width": .number(Self.width - Self.left - 1), "height": .number(Self.laneHeight),
            ])
        drawGrid(at: top, in: &svg)
        if recording.waveforms.indices.contains(channel.number - 1) {
            let wave = waveform(recording.waveforms[channel.number - 1], at: top)
            svg.element("path", ["class": "wave", "d": .text(wave)])
        }
        for segment in recording.labelled.heard where segment.channel == channel.number {
            let from = x(segment.startSample)
            svg.element(
                "rect",
                [
                    "class": .text(segment.kind.rawValue), "x": .number(from),
                    "y": .number(top + Self.laneHeight - Self.barHeight),
                    "width": .number(max(0.8, x(segment.endSample) - from)),
                    "height": .number(Self.barHeight),
                ], title: title(of: segment))
        }
    }

    private func title(of segment: Segment) -> String {
        let start = recording.labelled.time(segment.startSample).clock
        let end = recording.labelled.time(segment.endSample).clock
        return "\(segment.label), \(start) to \(end)"
    }

    /// Upright strokes from the lowest to the highest sample of each column, full scale being the lane
    /// above the segments, enlarged so that the loudest sample of all channels fills it.
    private func waveform(_ outline: WaveformOutline, at top: Double) -> String {
        let loudest = recording.waveforms.flatMap(\.columns)
            .reduce(256) { max($0, -$1.lowerBound, $1.upperBound) }
        let room = (Self.laneHeight - Self.barHeight) / 2
        let middle = top + room
        var path = ""
        for (index, column) in outline.columns.enumerated() {
            let share = (Double(index) + 0.5) / Double(outline.columns.count)
            let x = Self.left + share * (Self.width - Self.left - 1)
            let high = middle - Double(column.upperBound) / Double(loudest) * (room - 1)
            let low = middle - Double(column.lowerBound) / Double(loudest) * (room - 1)
            path += "M\(tenths(x)) \(tenths(high))V\(tenths(max(low, high + 0.6)))"
        }
        return path
    }

    /// Fine enough for a stroke, and short: there are thousands.
    private func tenths(_ number: Double) -> String {
        MarkupValue.spell((number * 10).rounded() / 10)
    }

    /// Seconds between ticks, so that there are ten at most.
    private var tickSeconds: Int {
        let seconds = recording.length.milliseconds / 1000 + 1
        let steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400]
        return steps.first { seconds <= 10 * $0 } ?? 43200
    }

    private var ticks: [Int] {
        let rate = recording.labelled.sampleRate
        return Array(
            stride(from: 0, to: recording.labelled.sampleFrameCount, by: tickSeconds * rate))
    }

    private func drawGrid(at top: Double, in svg: inout MarkupWriter) {
        var grid = SVGPath()
        for tick in ticks.dropFirst() {
            grid.line([(x(tick), top), (x(tick), top + Self.laneHeight)])
        }
        if !grid.data.isEmpty { svg.element("path", ["class": "grid", "d": .text(grid.data)]) }
    }

    private func drawTimes(in svg: inout MarkupWriter) {
        // A label that would not fit before the edge is left out.
        for tick in ticks where x(tick) < Self.width - 30 {
            let clock = String(recording.labelled.time(tick).clock.dropLast(4))
            svg.element(
                "text", ["x": .number(x(tick)), "y": .number(height - 4)], text: clock)
        }
    }
}
