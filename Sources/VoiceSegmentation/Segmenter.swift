public import CallModel

/// Splits the channels of one recording into utterances.
///
/// Samples are pushed as they are decoded, in blocks of any size; the levels of frames are kept, two
/// bytes each, and decisions are taken when all have come. The same samples give the same segments whatever
/// the blocks, on every machine: all arithmetic is in integers.
public struct Segmenter {
    /// Names the algorithm; goes up with every change that can move a boundary.
    public static let engineVersion = "2"

    /// The sample rates that can be segmented.
    public static let sampleRates = 2000...768_000

    private let parameters: SegmentationParameters
    private let hopLength: Int
    private let isTraced: Bool
    private var meters: [LevelMeter]
    private var scans: [ChannelScan]
    private var agreement = ChannelAgreement()
    /// How many frames there have to be before they are looked at.
    private var wantedCount: Int
    private let frameStride: Int

    /// Starts a recording.
    ///
    /// - Parameters:
    ///   - sampleRate: sample frames a second, within ``sampleRates``.
    ///   - channelCount: how many channels; at least 1.
    ///   - parameters: what decides.
    ///   - isTraced: whether ``finishTraced()`` will be asked why; it takes memory for every frame.
    public init(
        sampleRate: Int, channelCount: Int, parameters: SegmentationParameters = .standard,
        isTraced: Bool = false
    ) {
        // Some five minutes.
        self.init(
            sampleRate: sampleRate, channelCount: channelCount, parameters: parameters,
            isTraced: isTraced, frameStride: 16 * FrameGrid.tile)
    }

    /// The same, with frames looked at every so many.
    init(
        sampleRate: Int, channelCount: Int, parameters: SegmentationParameters, isTraced: Bool,
        frameStride: Int
    ) {
        precondition(Self.sampleRates.contains(sampleRate), "a sample rate that can be segmented")
        precondition(channelCount >= 1, "at least one channel")
        self.parameters = parameters
        self.isTraced = isTraced
        let meter = LevelMeter(sampleRate: sampleRate)
        hopLength = meter.hopLength
        meters = [LevelMeter](repeating: meter, count: channelCount)
        let scan = ChannelScan(parameters: parameters, isTraced: isTraced)
        scans = [ChannelScan](repeating: scan, count: channelCount)
        self.frameStride = frameStride
        wantedCount = frameStride
    }

    /// Makes room for the levels of so many samples a channel, if they are likely to come: room is not
    /// memory until it is used, but to make it while samples come takes twice the memory for a while.
    public mutating func reserveCapacity(sampleCount: Int) {
        // A week, at most.
        let frameCount = min(sampleCount / hopLength + 1, 7 * 24 * 3600 * 100)
        for channel in meters.indices {
            meters[channel].reserveCapacity(frameCount: frameCount)
            scans[channel].reserveCapacity(frameCount: frameCount)
        }
    }

    /// Takes the next samples of one channel, counted from 1.
    public mutating func append(_ samples: Span<Int16>, channel: Int) {
        meters[channel - 1].append(samples)
        if meters.allSatisfy({ $0.levels.frameCount >= wantedCount }) {
            advance(isComplete: false)
            wantedCount += frameStride
        }
    }

    /// Decides, once all samples of all channels have been taken.
    ///
    /// - Returns: the segments ordered by channel and start, and a summary of each channel.
    public consuming func finish() -> (segments: [Segment], channels: [ChannelSummary]) {
        let result = decide()
        return (result.segments, result.channels)
    }

    /// Decides like ``finish()``, and says why.
    ///
    /// - Returns: the same, and a trace of each channel.
    public consuming func finishTraced() -> (
        segments: [Segment], channels: [ChannelSummary], traces: [ChannelTrace]
    ) {
        precondition(isTraced, "a trace was asked for at the beginning")
        return decide()
    }

    /// Looks at the levels that have come, and lets go what nobody will ask for again.
    private mutating func advance(isComplete: Bool) {
        for channel in meters.indices {
            scans[channel].advance(meters[channel].levels, isComplete: isComplete)
        }
        if meters.count == 2 { agreement.advance(meters[0].levels, meters[1].levels) }
        for channel in meters.indices {
            let first = scans[channel].firstFrame
            meters[channel].dropDetails(
                before: meters.count == 2 ? min(first, agreement.comparedCount) : first)
        }
    }

    private consuming func decide() -> (
        segments: [Segment], channels: [ChannelSummary], traces: [ChannelTrace]
    ) {
        precondition(
            meters.allSatisfy { $0.levels.frameCount == meters[0].levels.frameCount },
            "every channel was given as many samples")
        if meters[0].levels.frameCount > 0 { advance(isComplete: true) }
        let levels = meters.map(\.levels)
        var segments: [Segment] = []
        var summaries: [ChannelSummary] = []
        var traces: [ChannelTrace] = []
        let areCopies = agreement.areCopies
        for (index, channel) in levels.enumerated() {
            guard channel.frameCount > 0 else {
                summaries.append(
                    ChannelSummary(noiseFloor: .silence, peakLevel: .silence, speechSampleCount: 0))
                continue
            }
            let other = levels.count == 2 && !areCopies ? levels[1 - index] : nil
            let decision = ChannelDecision(
                channel, scans[index], other: other, parameters: parameters)
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
