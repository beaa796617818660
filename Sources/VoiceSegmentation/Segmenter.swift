public import CallModel

/// Splits the channels of one recording into utterances.
///
/// Samples are pushed as they are decoded, in blocks of any size; the levels of frames are kept,
/// and decisions are taken when all have come. The same samples give the same segments whatever
/// the blocks, on every machine: all arithmetic is in integers.
public struct Segmenter {
    /// Names the algorithm; goes up with every change that can move a boundary.
    public static let engineVersion = "1"

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
        let meter = LevelMeter(sampleRate: sampleRate, parameters: parameters)
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
        let levels = meters.map { $0.finish() }
        precondition(
            levels.allSatisfy { $0.frameCount == levels[0].frameCount },
            "every channel was given as many samples")
        var segments: [Segment] = []
        var summaries: [ChannelSummary] = []
        for (index, channel) in levels.enumerated() {
            let floor = NoiseFloor(channel, parameters: parameters)
            let other = levels.count == 2 ? levels[1 - index] : nil
            let utterances = utterances(in: channel, floor: floor, other: other)
            segments += utterances.map { frames in
                segment(frames, of: channel, number: index + 1)
            }
            summaries.append(
                ChannelSummary(
                    noiseFloor: floor.median.map { Level(frameLevel: $0) } ?? .silence,
                    peakLevel: Level(frameLevel: channel.levels.max() ?? ChannelLevels.silent),
                    speechSampleCount: utterances.reduce(0) { $0 + $1.count } * hopLength))
        }
        return (segments, summaries)
    }

    private func utterances(
        in channel: ChannelLevels, floor: NoiseFloor, other: ChannelLevels?
    ) -> [Range<Int>] {
        var tones = SteadyToneGate(channel, parameters: parameters)
        var leak = other.map { CrossTalkGate(other: $0, parameters: parameters) }
        var tracker = UtteranceTracker(parameters: parameters)
        var utterances: [Range<Int>] = []
        for frame in 0..<channel.frameCount {
            let level = Int(channel.levels[frame])
            let isOwn = leak?.passesNext(level) ?? true
            let isTone = tones.contains(frame)
            let isActive = isOwn && !isTone && level > floor.floor(ofFrame: frame) + floor.threshold
            if let ended = tracker.advance(isActive: isActive) { utterances.append(ended) }
        }
        if let ended = tracker.finish() { utterances.append(ended) }
        return utterances
    }

    private func segment(
        _ frames: Range<Int>, of channel: ChannelLevels, number: Int
    ) -> Segment {
        let levels = channel.levels[frames].lazy.map { Int(Level(frameLevel: $0).centiDBFS) }
        return Segment(
            channel: number, startSample: frames.lowerBound * hopLength,
            sampleCount: frames.count * hopLength, kind: .speech,
            meanLevel: Level(
                centiDBFS: Int16(floorQuotient(levels.reduce(0, +), frames.count))),
            peakLevel: Level(centiDBFS: Int16(levels.max() ?? 0)))
    }
}
