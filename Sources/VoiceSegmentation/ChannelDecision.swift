import CallModel
import SampleKernels

/// Decides where one channel of a recording holds what.
struct ChannelDecision {
    private let levels: ChannelLevels
    private let other: ChannelLevels?
    private let parameters: SegmentationParameters
    private let scan: ChannelScan
    private let tones: [Range<Int>]
    private let keys: DialledKeys

    /// Takes what was found out about a channel, and the other one where there are two.
    init(
        _ levels: ChannelLevels, _ scan: ChannelScan, other: ChannelLevels?,
        parameters: SegmentationParameters
    ) {
        self.levels = levels
        self.other = other
        self.parameters = parameters
        self.scan = scan
        tones = scan.tones.intervals(frameCount: levels.frameCount)
        keys = DialledKeys(levels.keys, frameCount: levels.frameCount, parameters: parameters)
    }

    /// The noise floor that half of the channel lies above, in hundredths of a dBFS.
    var medianFloor: Int { scan.surroundings.medianFloor }

    /// Whether the other leg is so much louder in a third of these frames that they are a leak of it.
    private func isLeak(_ frames: Range<Int>) -> Bool {
        guard let other else { return false }
        let leakCount = frames.count { frame in
            Int(levels.levels[frame]) <= Int(other.levels[frame]) - parameters.crossTalkDepth
        }
        return 3 * leakCount >= frames.count
    }

    /// The frames of all utterances and of music; says why in `trace`, if there is one.
    func utterancesAndMusic(
        trace: inout ChannelTrace?
    ) -> (utterances: [Range<Int>], music: [Range<Int>]) {
        var utterances: [Range<Int>] = []
        var tracker = UtteranceTracker(parameters: parameters)
        var gates = SpeechGates(
            keys: FrameIntervals(keys.keyFrames), tones: FrameIntervals(tones))
        for tileStart in stride(from: 0, to: levels.frameCount, by: FrameGrid.tile)
        where trace != nil || scan.hasSpeech(inTileFrom: tileStart) {
            let series = FrameSeries(levels, from: tileStart)
            let crossTalk = other.map {
                CrossTalkGate(
                    other: FrameSeries($0, from: tileStart), parameters: parameters)
            }
            let tile = tileStart..<min(tileStart + FrameGrid.tile, levels.frameCount)
            var verdicts = [FrameVerdict](
                repeating: .quiet, count: trace == nil ? 0 : tile.count)
            scan.forEachSpeechFrame(inTileFrom: tileStart) { frame in
                let place = frame - tileStart
                let level = series.smoothLevel[place]
                let verdict = gates.verdict(
                    ofFrame: frame, isOwn: crossTalk?.passes(level, inFrame: place) ?? true)
                if verdict == .active, let ended = tracker.advance(toActive: frame) {
                    utterances.append(ended)
                }
                if trace != nil { verdicts[place] = verdict }
            }
            for (place, verdict) in verdicts.enumerated() {
                let frame = tileStart + place
                trace?.append(
                    series.smoothLevel[place], scan.scores[frame], verdict,
                    scan.scorer.thresholds(ofFrame: frame, scan.surroundings))
            }
        }
        if let ended = tracker.finish(frameCount: levels.frameCount) { utterances.append(ended) }
        let music = music(beside: utterances)
        trace?.finish(utterances: utterances, music: music, leastScore: parameters.leastScore)
        return (utterances, music)
    }

    /// Music that is neither ringing nor a leak, as far as nobody speaks.
    private func music(beside utterances: [Range<Int>]) -> [Range<Int>] {
        let signals = tones + keys.keyFrames
        let found = MusicDetector(parameters: parameters)
            .intervals(scan.steps, frameCount: levels.frameCount)
            .filter { frames in
                let signalCount = signals.reduce(0) { $0 + $1.clamped(to: frames).count }
                return 4 * signalCount < frames.count && !isLeak(frames)
            }
        return found.subtracting(utterances + signals, leastCount: FrameGrid.step)
    }

    /// Steady tones and dialled keys: their frames, kind and digits.
    var signals: [(frames: Range<Int>, kind: SegmentKind, digits: String?)] {
        (keys.sequences.map { ($0.frames, .dtmf, $0.digits) } + tonesWithoutKeys)
            .filter { !isLeak($0.frames) }
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

/// What keeps a frame that is like speech from being active.
private struct SpeechGates {
    var keys: FrameIntervals
    var tones: FrameIntervals

    /// What such a frame is taken for; frames are asked for in rising order.
    @inline(__always)
    mutating func verdict(ofFrame frame: Int, isOwn: Bool) -> FrameVerdict {
        if keys.contains(frame) { return .key }
        if tones.contains(frame) { return .tone }
        return isOwn ? .active : .crossTalk
    }
}

extension [Range<Int>] {
    /// What is left of stretches without others, where so many frames or more are.
    fileprivate func subtracting(_ others: Self, leastCount: Int) -> Self {
        let taken = others.sorted { $0.lowerBound < $1.lowerBound }
        return flatMap { whole in
            var (left, start) = (Self(), whole.lowerBound)
            for other in taken where other.overlaps(whole) {
                if other.lowerBound > start { left.append(start..<other.lowerBound) }
                start = Swift.max(start, other.upperBound)
            }
            if start < whole.upperBound { left.append(start..<whole.upperBound) }
            return left.filter { $0.count >= leastCount }
        }
    }
}

extension ChannelTrace {
    fileprivate mutating func finish(
        utterances: [Range<Int>], music: [Range<Int>], leastScore: Int
    ) {
        self.utterances = utterances
        self.leastScore = leastScore
        for frame in music.joined() where verdicts[frame] == .quiet { verdicts[frame] = .music }
    }

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
