public import CallModel

/// Splits the channels of one recording into utterances.
///
/// Samples are pushed as they are decoded, in blocks of any size; the levels of frames are kept,
/// and decisions are taken when all have come. The same samples give the same segments whatever
/// the blocks, on every machine: all arithmetic is in integers.
public struct Segmenter {
    /// Names the algorithm; goes up with every change that can move a boundary.
    public static let engineVersion = "2"

    /// The sample rates that can be segmented.
    public static let sampleRates = 2000...768_000

    private let parameters: SegmentationParameters
    private let hopLength: Int
    private var meters: [LevelMeter]

    /// Starts a recording.
    ///
    /// - Parameters:
    ///   - sampleRate: sample frames a second, within ``sampleRates``.
    ///   - channelCount: how many channels; at least 1.
    ///   - parameters: what decides.
    public init(
        sampleRate: Int, channelCount: Int, parameters: SegmentationParameters = .standard
    ) {
        precondition(Self.sampleRates.contains(sampleRate), "a sample rate that can be segmented")
        precondition(channelCount >= 1, "at least one channel")
        self.parameters = parameters
        let meter = LevelMeter(sampleRate: sampleRate)
        hopLength = meter.hopLength
        meters = [LevelMeter](repeating: meter, count: channelCount)
    }

    /// Takes the next samples of one channel, counted from 1.
    public mutating func append(_ samples: Span<Int16>, channel: Int) {
        meters[channel - 1].append(samples)
    }

    /// Decides, once all samples of all channels have been taken.
    ///
    /// - Returns: the segments ordered by channel and start, and a summary of each channel.
    public consuming func finish() -> (segments: [Segment], channels: [ChannelSummary]) {
        let result = decide(isTraced: false)
        return (result.segments, result.channels)
    }

    /// Decides like ``finish()``, and says why.
    ///
    /// - Returns: the same, and a trace of each channel.
    public consuming func finishTraced() -> (
        segments: [Segment], channels: [ChannelSummary], traces: [ChannelTrace]
    ) {
        decide(isTraced: true)
    }

    private consuming func decide(isTraced: Bool) -> (
        segments: [Segment], channels: [ChannelSummary], traces: [ChannelTrace]
    ) {
        let levels = meters.map { $0.finish() }
        precondition(
            levels.allSatisfy { $0.frameCount == levels[0].frameCount },
            "every channel was given as many samples")
        var segments: [Segment] = []
        var summaries: [ChannelSummary] = []
        var traces: [ChannelTrace] = []
        let areCopies = levels.count == 2 && levels[0].soundsLike(levels[1])
        for (index, channel) in levels.enumerated() {
            guard channel.frameCount > 0 else {
                summaries.append(
                    ChannelSummary(noiseFloor: .silence, peakLevel: .silence, speechSampleCount: 0))
                continue
            }
            let other = levels.count == 2 && !areCopies ? levels[1 - index] : nil
            let decision = ChannelDecision(channel, other: other, parameters: parameters)
            var trace = isTraced ? ChannelTrace(hopLength: hopLength) : nil
            let (utterances, music) = decision.utterancesAndMusic(trace: &trace)
            let found =
                utterances.map { ($0, SegmentKind.speech, nil) }
                + music.map { ($0, .music, nil) } + decision.signals
            segments += found.sorted { $0.0.lowerBound < $1.0.lowerBound }
                .map { frames, kind, digits in
                    segment(frames, kind, digits: digits, of: channel, number: index + 1)
                }
            var flags = decision.flags(hasUtterances: !utterances.isEmpty)
            if areCopies && !flags.contains(.silent) { flags.insert(.dualMono) }
            summaries.append(
                ChannelSummary(
                    noiseFloor: Level(frameLevel: Int16(decision.medianFloor)),
                    peakLevel: Level(frameLevel: channel.levels.max() ?? ChannelLevels.silent),
                    speechSampleCount: utterances.reduce(0) { $0 + $1.count } * hopLength,
                    flags: flags))
            if let trace { traces.append(trace) }
        }
        return (segments, summaries, traces)
    }

    private func segment(
        _ frames: Range<Int>, _ kind: SegmentKind, digits: String?, of channel: ChannelLevels,
        number: Int
    ) -> Segment {
        let levels = channel.levels[frames].lazy.map { Int(Level(frameLevel: $0).centiDBFS) }
        return Segment(
            channel: number, startSample: frames.lowerBound * hopLength,
            sampleCount: frames.count * hopLength, kind: kind,
            meanLevel: Level(
                centiDBFS: Int16(floorQuotient(levels.reduce(0, +), frames.count))),
            peakLevel: Level(centiDBFS: Int16(levels.max() ?? 0)), digits: digits)
    }
}

extension ChannelLevels {
    /// Whether two channels hold the same sound: of the frames that are no digital silence in both,
    /// nearly all agree in level and brightness.
    fileprivate func soundsLike(_ other: ChannelLevels) -> Bool {
        var (soundCount, agreeingCount) = (0, 0)
        for frame in levels.indices {
            let (level, otherLevel) = (levels[frame], other.levels[frame])
            guard max(level, otherLevel) > Self.silent else { continue }
            soundCount += 1
            if abs(Int(level) - Int(otherLevel)) <= 10,
                abs(Int(brightness[frame]) - Int(other.brightness[frame])) <= 1
            {
                agreeingCount += 1
            }
        }
        return soundCount > 0 && agreeingCount * 100 >= soundCount * 99
    }
}
