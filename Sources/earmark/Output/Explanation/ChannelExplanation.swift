import CallModel
import VoiceSegmentation

/// Why the utterances of one channel are where they are, as rows in the order of time.
struct ChannelExplanation {
    /// The file that the channel is of.
    var file: FoundPath
    /// The channel, counted from 1.
    var number: Int
    /// Sample frames a second.
    var sampleRate: Int
    /// What was seen frame by frame.
    var trace: ChannelTrace
    /// The segments of this channel, in order.
    var segments: [Segment]
    /// What decided.
    var parameters: SegmentationParameters

    /// Two rows an utterance, and one a rejected stretch.
    var rows: [ExplanationRow] {
        let rejected = RejectedStretch.stretches(
            of: trace, beside: segments,
            joiningWithin: Self.greatestGap(of: trace, sampleRate))
        let rows = trace.utterances.flatMap(boundaries) + rejected.map(row)
        return rows.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            return (first.samples.lowerBound, first.event.order, left.offset)
                < (second.samples.lowerBound, second.event.order, right.offset)
        }.map(\.element)
    }

    /// Rejected stretches of one reason that are no further apart, in frames, are one: 100 ms.
    static func greatestGap(of trace: ChannelTrace, _ sampleRate: Int) -> Int {
        sampleRate / (10 * trace.hopLength)
    }

    private func boundaries(of utterance: Range<Int>) -> [ExplanationRow] {
        let verdicts = trace.verdicts[utterance]
        guard let first = verdicts.firstIndex(of: .active),
            let last = verdicts.lastIndex(of: .active)
        else { return [] }
        let next = last + 1 < trace.verdicts.count ? last + 1 : nil
        return [
            row(
                .onset, reasons.onset(added: first - utterance.lowerBound),
                utterance.lowerBound..<utterance.lowerBound, frame: first,
                score: trace.scores[first]),
            row(
                .offset,
                reasons.offset(
                    next: next.map { trace.verdicts[$0] }, rest: trace.verdicts.count - last - 1,
                    added: utterance.upperBound - last - 1),
                utterance.upperBound..<utterance.upperBound, frame: next ?? last,
                score: trace.scores[next ?? last]),
        ]
    }

    private func row(_ stretch: RejectedStretch) -> ExplanationRow {
        let loudest = stretch.frames.max { trace.levels[$0] < trace.levels[$1] }
        return row(
            .rejected, reasons.reason(stretch.reason), stretch.frames,
            frame: loudest ?? stretch.frames.lowerBound,
            score: trace.scores[stretch.frames].max() ?? 0)
    }

    private func row(
        _ event: ExplanationRow.Event, _ reason: String, _ frames: Range<Int>, frame: Int,
        score: Int16
    ) -> ExplanationRow {
        ExplanationRow(
            file: file, channel: number, event: event, reason: reason,
            samples: frames.lowerBound * trace.hopLength..<frames.upperBound * trace.hopLength,
            sampleRate: sampleRate, level: Level(centiDBFS: trace.levels[frame]),
            floor: Level(centiDBFS: trace.floors[frame]),
            threshold: Level(centiDBFS: trace.thresholds[frame]), score: hundredths(Int(score)),
            leastScore: hundredths(trace.leastScore))
    }

    private var reasons: PlainReasons {
        PlainReasons(
            parameters: parameters, hopLength: trace.hopLength, sampleRate: sampleRate)
    }

    /// A score of the trace in hundredths, rounded to the nearest.
    private func hundredths(_ score: Int) -> Int {
        switch parameters.decision {
        case .classifier: (score * 100 + 128) >> 8
        case .energy: score
        }
    }
}

extension ExplanationRow.Event {
    /// What comes first where several events have one time.
    fileprivate var order: Int {
        switch self {
        case .offset: 0
        case .rejected: 1
        case .onset: 2
        }
    }
}
