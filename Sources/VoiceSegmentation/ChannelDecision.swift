import CallModel
import SampleKernels

/// Decides where one channel of a recording holds what.
struct ChannelDecision {
    private let levels: ChannelLevels
    private let other: ChannelLevels?
    private let parameters: SegmentationParameters
    private let surroundings: Surroundings
    private let tones: [Range<Int>]
    private let keys: DialledKeys

    /// Looks at a channel, and at the other one where there are two.
    init(_ levels: ChannelLevels, other: ChannelLevels?, parameters: SegmentationParameters) {
        self.levels = levels
        self.other = other
        self.parameters = parameters
        surroundings = Surroundings(levels)
        tones = SteadyTones(levels, parameters: parameters).intervals
        keys = DialledKeys(levels.keys, frameCount: levels.frameCount, parameters: parameters)
    }

    var medianFloor: Int { surroundings.medianFloor }

    /// The frames of all utterances; says why in `trace`, if there is one.
    func utterances(trace: inout ChannelTrace?) -> [Range<Int>] {
        var utterances: [Range<Int>] = []
        var tracker = UtteranceTracker(parameters: parameters)
        var gates = (tones: FrameIntervals(tones), keys: FrameIntervals(keys.keyFrames))
        let scorer = FrameScorer(levels, surroundings, parameters: parameters)
        for tileStart in stride(from: 0, to: levels.frameCount, by: FrameGrid.tile) {
            let count = min(FrameGrid.tile, levels.frameCount - tileStart)
            let series = FrameSeries(levels, from: tileStart)
            let scores = scorer.scores(series, tileStart: tileStart, count: count)
            let crossTalk = other.map {
                CrossTalkGate(
                    other: FrameSeries($0, from: tileStart), parameters: parameters)
            }
            for frame in 0..<count {
                let level = series.smoothLevel[frame]
                var verdict = FrameVerdict.quiet
                if Int(scores[frame]) > parameters.leastScore {
                    verdict =
                        gates.keys.contains(tileStart + frame)
                        ? .key
                        : gates.tones.contains(tileStart + frame)
                            ? .tone
                            : crossTalk?.passes(level, inFrame: frame) ?? true
                                ? .active : .crossTalk
                }
                if let ended = tracker.advance(isActive: verdict == .active) {
                    utterances.append(ended)
                }
                if trace != nil {
                    trace?.append(
                        level, scores[frame], verdict,
                        scorer.thresholds(ofFrame: tileStart + frame))
                }
            }
        }
        if let ended = tracker.finish() { utterances.append(ended) }
        trace?.utterances = utterances
        trace?.leastScore = parameters.leastScore
        return utterances
    }

    /// Segments of other kinds than speech: their frames, kind and digits.
    var otherSegments: [(frames: Range<Int>, kind: SegmentKind, digits: String?)] {
        keys.sequences.map { ($0.frames, .dtmf, $0.digits) } + tonesWithoutKeys
    }

    /// A key that is held for long is a steady tone as well.
    private var tonesWithoutKeys: [(Range<Int>, SegmentKind, String?)] {
        tones.filter { tone in !keys.keyFrames.contains { $0.overlaps(tone) } }
            .map { ($0, .tone, nil) }
    }

    /// What is the matter with the channel as a whole, as far as it shows in the channel alone.
    func flags(hasUtterances: Bool) -> Set<ChannelFlag> {
        let extent = levels.extent
        var flags: Set<ChannelFlag> = []
        if extent.highest == extent.lowest {
            flags.insert(.silent)
        } else if !hasUtterances {
            flags.insert(.noSpeech)
        }
        // 1 % of full scale.
        if abs(extent.mean) >= 328 { flags.insert(.offset) }
        let toneCount = tones.reduce(0) { $0 + $1.count }
        if 2 * toneCount > levels.frameCount { flags.insert(.constantTone) }
        if extent.isClipped { flags.insert(.clipped) }
        return flags
    }
}

extension ChannelTrace {
    fileprivate mutating func append(
        _ level: Int16, _ score: Int16, _ verdict: FrameVerdict,
        _ limits: (floor: Int, threshold: Int)
    ) {
        levels.append(level)
        floors.append(Int16(clamping: limits.floor))
        thresholds.append(Int16(clamping: limits.threshold))
        scores.append(score)
        verdicts.append(verdict)
    }
}
