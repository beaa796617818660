import CallModel
import CaseExport
import IngestPipeline
import VoiceSegmentation

/// The stretches of a channel: its segments, and what was rejected.
extension ChannelPlot {
    /// Draws what was found, with what it is.
    func drawSegments(in svg: inout MarkupWriter) {
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

    /// Draws what was not taken for anything, with the reason.
    func drawRejections(_ trace: ChannelTrace, in svg: inout MarkupWriter) {
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

    private func times(_ samples: Range<Int>) -> String {
        let (start, end) = (samples.lowerBound, samples.upperBound)
        return [start, end].map {
            SampleTime(sampleCount: $0, sampleRate: time.sampleRate).clock
        }.joined(separator: " to ")
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
