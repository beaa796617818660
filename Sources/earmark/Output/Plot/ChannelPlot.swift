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

    private func drawSegments(in svg: inout MarkupWriter) {
        for segment in segments {
            let (left, width) = extent(segment.startSample..<segment.endSample)
            svg.element(
                "rect",
                [
                    "class": "segment \(segment.kind.rawValue)", "x": .number(left),
                    "y": .number(bars.top), "width": .number(width),
                    "height": .number(bars.height), "rx": .number(min(3, width / 2)),
                ], title: title(of: segment))
            let label = segment.digits ?? SegmentPalette.name(segment.kind)
            guard 7 * Double(label.count) + 6 < width else { continue }
            svg.element(
                "text",
                [
                    "class": "label", "x": .number(left + width / 2),
                    "y": .number(bars.bottom - 7),
                ], text: label)
        }
        sideName("found", of: bars, in: &svg)
    }

    private func title(of segment: Segment) -> String {
        let samples = segment.startSample..<segment.endSample
        let digits = segment.digits.map { " \($0)" } ?? ""
        return "\(SegmentPalette.name(segment.kind))\(digits), \(times(samples)), "
            + "mean \(Cell.level(segment.meanLevel).forPeople) dBFS"
    }

    private func drawRejections(_ trace: ChannelTrace, in svg: inout MarkupWriter) {
        let hop = trace.hopLength
        // What is less than a unit apart could not be told apart.
        let unit = Int(Double(time.sampleCount) / (time.width * Double(hop)))
        let stretches = RejectedStretch.stretches(
            of: trace, beside: segments,
            joiningWithin: max(unit, ChannelExplanation.greatestGap(of: trace, time.sampleRate)))
        let reasons = PlainReasons(
            parameters: subject.parameters, hopLength: hop, sampleRate: time.sampleRate)
        for stretch in stretches {
            let samples = stretch.frames.lowerBound * hop..<stretch.frames.upperBound * hop
            let (left, width) = extent(samples)
            svg.element(
                "rect",
                [
                    "class": "rejected", "x": .number(left), "y": .number(rejections.top),
                    "width": .number(width), "height": .number(rejections.height),
                ], title: "rejected: \(reasons.reason(stretch.reason)), \(times(samples))")
        }
        sideName("rejected", of: rejections, in: &svg)
    }

    /// Where a stretch lies, and how wide it is: wide enough to be seen.
    private func extent(_ samples: Range<Int>) -> (left: Double, width: Double) {
        let (left, right) = (time.x(samples.lowerBound), time.x(samples.upperBound))
        return (left, max(right - left, 0.75))
    }

    private func times(_ samples: Range<Int>) -> String {
        let (start, end) = (samples.lowerBound, samples.upperBound)
        return [start, end].map {
            SampleTime(sampleCount: $0, sampleRate: time.sampleRate).clock
        }.joined(separator: " to ")
    }

    /// Names a lane in its upper left corner.
    func name(_ name: String, of lane: ValueScale, in svg: inout MarkupWriter) {
        svg.element(
            "text",
            ["class": "name", "x": .number(time.left + 6), "y": .number(lane.top + 13)],
            text: name)
    }

    /// Names a lane to its left.
    private func sideName(_ name: String, of lane: ValueScale, in svg: inout MarkupWriter) {
        svg.element(
            "text",
            [
                "class": "tick end", "x": .number(time.left - 6),
                "y": .number(lane.top + lane.height / 2 + 4),
            ], text: name)
    }
}
