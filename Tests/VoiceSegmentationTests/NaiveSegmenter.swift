import CallModel

@testable import VoiceSegmentation

/// The plain twin of the segmenter: every step over whole arrays, every window looked at anew.
///
/// It shares the parameters, the weights and named constants with the engine, and nothing else.
struct NaiveSegmenter {
    let sampleRate: Int
    var parameters = SegmentationParameters.standard
    var weights = SpeechClassifierWeights.standard
    var musicWeights = MusicDetectorWeights.standard

    /// What it finds, and the verdicts and scores of each channel.
    func analyse(_ planes: [[Int16]]) -> (analysis: Analysis, traces: [NaiveChannel]) {
        let channels = planes.map { NaiveLevels($0, sampleRate: sampleRate) }
        let areCopies = channels.count == 2 && isCopy(channels[0], channels[1])
        var analysis = Analysis(segments: [], channels: [])
        var traces: [NaiveChannel] = []
        for (index, levels) in channels.enumerated() {
            if levels.levels.isEmpty {
                analysis.channels.append(
                    ChannelSummary(noiseFloor: .silence, peakLevel: .silence, speechSampleCount: 0))
                continue
            }
            let other = channels.count == 2 && !areCopies ? channels[1 - index] : nil
            let channel = NaiveChannel(levels, other, parameters, weights, musicWeights)
            analysis.segments += channel.segments(number: index + 1)
            var summary = channel.summary
            if areCopies && !summary.flags.contains(.silent) { summary.flags.insert(.dualMono) }
            analysis.channels.append(summary)
            traces.append(channel)
        }
        return (analysis, traces)
    }

    private func isCopy(_ first: NaiveLevels, _ second: NaiveLevels) -> Bool {
        let sounding = first.levels.indices.filter { frame in
            first.levels[frame] != NaiveLevels.silent || second.levels[frame] != NaiveLevels.silent
        }
        let agreeing = sounding.filter { frame in
            abs(first.levels[frame] - second.levels[frame]) <= 10
                && abs(first.brightness[frame] - second.brightness[frame])
                    <= ChannelLevels.brightnessUnit
        }
        return !sounding.isEmpty && agreeing.count * 100 >= sounding.count * 99
    }
}

/// What the plain twin decides of one channel.
struct NaiveChannel {
    private let channel: NaiveLevels
    private let parameters: SegmentationParameters
    private let keyFrames: [Range<Int>]
    private let sequences: [(frames: Range<Int>, digits: String)]
    private let tones: [Range<Int>]
    private let other: NaiveLevels?
    let smooth: [Int]
    let floors: [Int]
    let thresholds: [Int]
    let scores: [Int]
    let verdicts: [FrameVerdict]
    let utterances: [Range<Int>]
    let music: [Range<Int>]
    private let medianFloor: Int

    init(
        _ channel: NaiveLevels, _ other: NaiveLevels?, _ parameters: SegmentationParameters,
        _ weights: SpeechClassifierWeights, _ musicWeights: MusicDetectorWeights
    ) {
        (self.channel, self.other, self.parameters) = (channel, other, parameters)
        let frames = channel.levels.indices
        let series = NaiveSmooth(channel.levels)
        let smooth = frames.map { series[$0] }
        let surroundings = NaiveSurroundings(channel, series)
        let limits = frames.map { frame -> (floor: Int, threshold: Int) in
            let (from, to, part) = surroundings.around(frame)
            let heights = [from, to].map { Self.height($0.range, parameters) }
            let floor = from.floor + (to.floor - from.floor) * part / 128
            return (floor, floor + heights[0] + (heights[1] - heights[0]) * part / 128)
        }
        let scores =
            parameters.decision == .classifier
            ? NaiveClassifier(channel, series, surroundings, weights).scores
            : frames.map { max(-32_768, min(smooth[$0] - limits[$0].threshold, 32_767)) }
        let (keyFrames, sequences) = Self.keys(channel.keys, frames.count, parameters)
        let tones = Self.tones(channel, parameters)
        let around = other.map { NaiveSmooth($0.levels) }
        let radius = parameters.crossTalkRadius
        var verdicts = frames.map { frame -> FrameVerdict in
            if scores[frame] <= parameters.leastScore { return .quiet }
            if keyFrames.contains(where: { $0.contains(frame) }) { return .key }
            if tones.contains(where: { $0.contains(frame) }) { return .tone }
            if let around {
                let loudest = (frame - radius...frame + radius).map { around[$0] }.max() ?? 0
                if smooth[frame] <= loudest - parameters.crossTalkDepth { return .crossTalk }
            }
            return .active
        }
        utterances = Self.utterances(verdicts.map { $0 == .active }, parameters)
        if parameters.decision == .classifier {
            let steps = NaiveMusic.steps(
                NaiveFeatures(channel, series), scores, surroundings.descriptions.map(\.floor))
            let signals = tones + keyFrames
            let found = NaiveMusic.intervals(
                steps, frameCount: frames.count, parameters, musicWeights
            ).filter { frames in
                let signalCount = signals.map { $0.clamped(to: frames).count }.reduce(0, +)
                return 4 * signalCount < frames.count
                    && !Self.isLeak(frames, channel, other, parameters)
            }
            let taken = Set((utterances + signals).joined())
            music = found.flatMap { whole in
                Self.runs(whole.map { !taken.contains($0) }).filter { $0.count >= 128 }
                    .map { whole.lowerBound + $0.lowerBound..<whole.lowerBound + $0.upperBound }
            }
        } else {
            music = []
        }
        for frame in music.joined() where verdicts[frame] == .quiet { verdicts[frame] = .music }
        let inOrder = surroundings.descriptions.map(\.floor).sorted()
        medianFloor = inOrder[(inOrder.count - 1) / 2]
        floors = limits.map(\.floor)
        thresholds = limits.map(\.threshold)
        (self.smooth, self.scores, self.verdicts, self.tones) = (smooth, scores, verdicts, tones)
        (self.keyFrames, self.sequences) = (keyFrames, sequences)
    }

    /// Whether the other channel is far louder in a third of the frames.
    private static func isLeak(
        _ frames: Range<Int>, _ channel: NaiveLevels, _ other: NaiveLevels?,
        _ parameters: SegmentationParameters
    ) -> Bool {
        guard let other else { return false }
        let leaking = frames.filter { frame in
            other.levels[frame] - channel.levels[frame] >= parameters.crossTalkDepth
        }
        return 3 * leaking.count >= frames.count
    }

    private static func height(_ range: Int, _ parameters: SegmentationParameters) -> Int {
        let share = floorOf(parameters.thresholdPercentOfRange * range, over: 100)
        let bounded = max(parameters.leastThreshold, min(share, parameters.greatestThreshold))
        return max(bounded, range - parameters.greatestDepth)
    }

    /// Runs of frames with one key; sequences of them.
    private static func keys(
        _ heard: [(frame: Int, key: Int)], _ frameCount: Int, _ parameters: SegmentationParameters
    ) -> (keyFrames: [Range<Int>], sequences: [(frames: Range<Int>, digits: String)]) {
        var runs: [(frames: Range<Int>, key: Int)] = []
        for (frame, key) in heard {
            if let last = runs.last, last.key == key, last.frames.upperBound == frame {
                runs[runs.count - 1].frames = last.frames.lowerBound..<frame + 1
            } else {
                // It is heard in the second of two frames.
                runs.append((frame - 1..<frame + 1, key))
            }
        }
        runs = runs.filter { $0.frames.count > parameters.leastKeyFrames }
        var sequences: [(frames: Range<Int>, digits: String)] = []
        for (frames, key) in runs {
            let digit = String(DialTones.keys[key])
            if let last = sequences.last,
                frames.lowerBound - last.frames.upperBound < parameters.greatestKeyGap
            {
                let joined = last.frames.lowerBound..<frames.upperBound
                sequences[sequences.count - 1] = (joined, last.digits + digit)
            } else {
                sequences.append((frames, digit))
            }
        }
        let widened = runs.map { widen($0.frames, parameters.keyMargin, frameCount) }
        return (joined(widened, parameters.keyPause), sequences)
    }

    private static func widen(_ frames: Range<Int>, _ margin: Int, _ frameCount: Int) -> Range<Int>
    {
        max(0, frames.lowerBound - margin)..<min(frameCount, frames.upperBound + margin)
    }

    private static func tones(
        _ channel: NaiveLevels, _ parameters: SegmentationParameters
    ) -> [Range<Int>] {
        let frameCount = channel.levels.count
        let smooth = (0..<frameCount).map { frame in
            let window = max(0, frame - 2)..<min(frameCount, frame + 3)
            return channel.levels[window].reduce(0, +) / window.count
        }
        let isSteady = (0..<frameCount).map { frame in
            let radius = parameters.toneRadius
            let window = max(0, frame - radius)..<min(frameCount, frame + radius + 1)
            func spread(_ series: [Int]) -> Int {
                (series[window].max() ?? 0) - (series[window].min() ?? 0)
            }
            return channel.levels[frame] > Int(parameters.toneLowestLevel)
                && spread(channel.brightness) < parameters.toneBrightnessRange
                && spread(smooth) < parameters.toneLevelRange
                && channel.crests[window].reduce(0, +) / window.count < parameters.toneGreatestCrest
        }
        let long = runs(isSteady).filter { $0.count >= parameters.toneMinimumLength }
        return joined(long.map { widen($0, parameters.toneMargin, frameCount) }, parameters.toneGap)
    }

    private static func runs(_ flags: [Bool]) -> [Range<Int>] {
        let starts = flags.indices.filter { flags[$0] && ($0 == 0 || !flags[$0 - 1]) }
        return starts.map { $0..<(flags[$0...].firstIndex(of: false) ?? flags.count) }
    }

    /// Gaps of fewer frames than `gap` are closed.
    private static func joined(_ intervals: [Range<Int>], _ gap: Int) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for next in intervals {
            if let last = joined.last, next.lowerBound - last.upperBound < gap {
                joined[joined.count - 1] = last.lowerBound..<next.upperBound
            } else {
                joined.append(next)
            }
        }
        return joined
    }

    private static func utterances(
        _ active: [Bool], _ parameters: SegmentationParameters
    ) -> [Range<Int>] {
        joined(runs(active), parameters.hangover).filter { $0.count >= parameters.minimumLength }
            .map { frames in
                max(
                    0, frames.lowerBound - parameters.leadIn)..<min(
                        active.count, frames.upperBound + parameters.leadOut)
            }
    }

    /// The segments of all kinds, by their starts; those that start together: speech, music, keys,
    /// tones.
    func segments(number: Int) -> [Segment] {
        let speech = utterances.map { ($0, SegmentKind.speech, String?.none) }
        let music = music.map { ($0, SegmentKind.music, String?.none) }
        let dialled = sequences.map { ($0.frames, SegmentKind.dtmf, String?.some($0.digits)) }
        let steady = tones.filter { tone in !keyFrames.contains { $0.overlaps(tone) } }
            .map { ($0, SegmentKind.tone, String?.none) }
        let signals = (dialled + steady)
            .filter { !Self.isLeak($0.0, channel, other, parameters) }
        let all = Array((speech + music + signals).enumerated())
        let ordered = all.sorted {
            ($0.element.0.lowerBound, $0.offset) < ($1.element.0.lowerBound, $1.offset)
        }
        return ordered.map { _, part in
            let (frames, kind, digits) = part
            let levels = channel.levels[frames].map { $0 == NaiveLevels.silent ? -12_000 : $0 }
            return Segment(
                channel: number, startSample: frames.lowerBound * channel.hopLength,
                sampleCount: frames.count * channel.hopLength, kind: kind,
                meanLevel: level(floorOf(levels.reduce(0, +), over: levels.count)),
                peakLevel: level(levels.max() ?? 0), digits: digits)
        }
    }

    private func level(_ level: Int) -> Level {
        level == NaiveLevels.silent ? .silence : Level(centiDBFS: Int16(level))
    }

    var summary: ChannelSummary {
        ChannelSummary(
            noiseFloor: level(medianFloor),
            peakLevel: level(channel.levels.max() ?? NaiveLevels.silent),
            speechSampleCount: utterances.reduce(0) { $0 + $1.count } * channel.hopLength,
            flags: flags)
    }

    private var flags: Set<ChannelFlag> {
        var flags: Set<ChannelFlag> = []
        let samples = channel.frames.flatMap { $0 }
        let (lowest, highest) = (samples.min() ?? 0, samples.max() ?? 0)
        if lowest == highest {
            flags.insert(.silent)
        } else if utterances.isEmpty {
            flags.insert(.noSpeech)
        }
        if abs(samples.reduce(0, +) / samples.count) >= 328 { flags.insert(.offset) }
        if 2 * tones.reduce(0, { $0 + $1.count }) > channel.frames.count {
            flags.insert(.constantTone)
        }
        func flatFrameCount(_ bound: Int) -> Int {
            channel.frames.count { frame in
                frame.indices.dropFirst(3).contains { end in
                    frame[end - 3...end].allSatisfy { $0 == bound }
                }
            }
        }
        if max(highest, -lowest) >= 8_192, flatFrameCount(highest) + flatFrameCount(lowest) >= 10 {
            flags.insert(.clipped)
        }
        return flags
    }
}

/// The plain twin of the classifier.
struct NaiveClassifier {
    let scores: [Int]

    init(
        _ channel: NaiveLevels, _ smooth: NaiveSmooth, _ surroundings: NaiveSurroundings,
        _ weights: SpeechClassifierWeights
    ) {
        let features = NaiveFeatures(channel, smooth)
        let biases = surroundings.descriptions.map { description in
            weights.slow.indices.map { unit in
                let ofSlow = zip(weights.slow[unit], description.slow).map { Int($0) * $1 }
                let ofLevels = weights.fast[unit][..<9].map { Int($0) * description.floor }
                let bias =
                    Int(weights.bias[unit]) + ofSlow.reduce(0, +) - ofLevels.reduce(0, +)
                return max(Int(Int32.min), min(bias, Int(Int32.max)))
            }
        }
        scores = channel.levels.indices.map { frame in
            // Sixteen frames share their biases: those of a step in its middle.
            let place = max(0, frame / 16 * 16 - 64)
            let last = biases.count - 1
            let (from, to) = (biases[min(place / 128, last)], biases[min(place / 128 + 1, last)])
            // Two frames share their features: those of the first.
            let fast = features.fast(frame / 2 * 2)
            let units = weights.fast.indices.map { unit in
                let bias = from[unit] + floorOf((to[unit] - from[unit]) * (place % 128), over: 128)
                let sum = zip(weights.fast[unit], fast).reduce(bias) { $0 + Int($1.0) * $1.1 }
                return max(0, min(sum >> 10, 32_767))
            }
            let score = zip(weights.output, units).reduce(Int(weights.outputBias)) {
                $0 + Int($1.0) * $1.1
            }
            return max(-32_768, min(score >> 12, 32_767))
        }
    }
}

/// The plain twin of the fast features.
struct NaiveFeatures {
    private let smooth: NaiveSmooth
    private let brightness: NaiveSeries
    private let crest: NaiveSeries
    /// How far brightness is from its mean over 16 frames.
    private let strayed: PaddedSeries
    /// The crest's mean over two frames.
    private let crests: PaddedSeries

    init(_ channel: NaiveLevels, _ smooth: NaiveSmooth) {
        let (brightness, crest) = (NaiveSeries(channel.brightness), NaiveSeries(channel.crests))
        (self.smooth, self.brightness, self.crest) = (smooth, brightness, crest)
        strayed = brightness.mapped { abs(brightness[$0] - brightness.mean($0, 16)) }
        crests = crest.mapped { crest.mean($0, 2) }
    }

    /// The features of a frame, in the order of their names.
    func fast(_ frame: Int) -> [Int] {
        [
            smooth.level[frame], smooth[frame], smooth.maximum(frame, 16),
            smooth.minimum(frame, 16), smooth.maximum(frame, 64), smooth.minimum(frame, 64),
            smooth.mean(frame - 10, 16), smooth.mean(frame + 10, 16), smooth.mean(frame, 64),
            smooth.variation(frame), brightness.mean(frame, 4), strayed.mean(frame, 32),
            crests[frame], crest.mean(frame, 8), crest.mean(frame, 64), crests.maximum(frame, 32),
        ]
    }
}
