import CallModel
import CaseExport
import IngestPipeline
import VoiceSegmentation

/// One channel of a plot: its waveform, its segments, what was rejected, its levels and its scores.
struct ChannelPlot {
    let subject: PlotSubject
    let layout: PlotLayout
    let number: Int
    let segments: [Segment]
    /// `nil` where the recording is shorter than a frame.
    private let trace: ChannelTrace?
    /// Lanes from top to bottom.
    let waveform: ValueScale
    let bars: ValueScale
    let rejections: ValueScale
    let levels: ValueScale
    let scores: ValueScale

    /// Lays out the channel with an index, counted from 0.
    init(subject: PlotSubject, layout: PlotLayout, index: Int) {
        self.subject = subject
        self.layout = layout
        number = index + 1
        segments = subject.recording.segments.filter { $0.channel == index + 1 }
        let traces = subject.trace.channels
        trace = traces.indices.contains(index) ? traces[index] : nil
        let top = layout.channelsTop + Double(index) * layout.channelHeight + 26
        waveform = ValueScale(top: top, height: 76, range: -layout.peak...layout.peak)
        bars = ValueScale(top: top + 82, height: 22, range: 0...1)
        rejections = ValueScale(top: top + 108, height: 12, range: 0...1)
        levels = ValueScale(top: top + 126, height: 102, range: layout.levels)
        scores = ValueScale(top: top + 234, height: 56, range: layout.scores)
    }

    /// Draws it.
    func draw(in svg: inout MarkupWriter) {
        svg.group("g", ["id": "channel-\(String(number))"]) { svg in
            drawHeading(in: &svg)
            for lane in [waveform, levels, scores] { drawLane(lane, in: &svg) }
            drawTints(in: &svg)
            drawWaveform(in: &svg)
            drawSegments(in: &svg)
            guard let trace else { return }
            drawRejections(trace, in: &svg)
            drawLevels(trace, in: &svg)
            drawScores(trace, in: &svg)
        }
    }

    var time: TimeScale { layout.time }

    private func drawHeading(in svg: inout MarkupWriter) {
        let y = MarkupValue.number(waveform.top - 8)
        svg.element(
            "text", ["class": "heading", "x": .number(time.left), "y": y],
            text: "Channel \(number)")
        let utterances = segments.count { $0.kind == .speech }
        let summary = subject.recording.channels[number - 1]
        let facts =
            [
                "\(utterances) utterance\(utterances == 1 ? "" : "s")",
                "noise floor \(Cell.level(summary.noiseFloor).forPeople) dBFS",
            ] + summary.flags.sorted().map(\.rawValue)
        svg.element(
            "text", ["class": "faint end", "x": .number(time.left + time.width), "y": y],
            text: facts.joined(separator: "  ·  "))
    }

    private func drawLane(_ lane: ValueScale, in svg: inout MarkupWriter) {
        var (frame, grid) = (SVGPath(), SVGPath())
        frame.rectangle(x: time.left, y: lane.top, width: time.width, height: lane.height)
        for tick in time.ticks { grid.line([(tick.x, lane.top), (tick.x, lane.bottom)]) }
        svg.element("path", ["class": "lane", "d": .text(frame.data)])
        svg.element("path", ["class": "grid", "d": .text(grid.data)])
    }

    /// Puts the colour of each kind behind the lanes, so that the eye finds the way down.
    private func drawTints(in svg: inout MarkupWriter) {
        for kind in SegmentKind.allCases {
            var path = SVGPath()
            for segment in segments where segment.kind == kind {
                let (left, width) = extent(segment.startSample..<segment.endSample)
                for lane in [waveform, levels, scores] {
                    path.rectangle(x: left, y: lane.top, width: width, height: lane.height)
                }
            }
            guard !path.data.isEmpty else { continue }
            svg.element(
                "path", ["class": "tint \(kind.rawValue)", "d": .text(path.data)])
        }
    }

    private func drawWaveform(in svg: inout MarkupWriter) {
        guard subject.trace.waveforms.indices.contains(number - 1) else { return }
        let envelope = subject.trace.waveforms[number - 1]
        var path = SVGPath()
        path.band(
            envelope.lowest.indices.map { bucket in
                (
                    time.x(bucket * envelope.bucketLength + envelope.bucketLength / 2),
                    waveform.y(Int(envelope.highest[bucket])),
                    waveform.y(Int(envelope.lowest[bucket]))
                )
            })
        svg.element("path", ["class": "waveform", "d": .text(path.data)])
        name("waveform", of: waveform, in: &svg)
    }

    /// Where a stretch lies, and how wide it is: wide enough to be seen.
    func extent(_ samples: Range<Int>) -> (left: Double, width: Double) {
        let (left, right) = (time.x(samples.lowerBound), time.x(samples.upperBound))
        return (left, max(right - left, 0.75))
    }

    /// Names a lane in its upper left corner.
    func name(_ name: String, of lane: ValueScale, in svg: inout MarkupWriter) {
        svg.element(
            "text",
            ["class": "name", "x": .number(time.left + 6), "y": .number(lane.top + 13)],
            text: name)
    }
}
