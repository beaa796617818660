import SampleKernels

/// What the classifier is told of the frames of one tile and of what is around them.
///
/// *Fast* features change from frame to frame; *slow* ones describe the surroundings. Features that rise
/// and fall with the gain count from the noise floor, so that the gain does not matter.
struct FrameFeatures {
    /// The fast features in order; the first nine are levels.
    static let fastNames = [
        "level", "smoothLevel", "maximum16", "minimum16", "maximum64", "minimum64", "past",
        "future",
        "mean64", "modulation", "brightness", "brightnessVariation", "crest", "crest8", "crest64",
        "crestMaximum",
    ]
    /// How many of the fast features, from the first, count from the noise floor.
    static let levelCount = 9
    /// The slow features in order.
    static let slowNames = [
        "quietest", "quieter", "low", "middle", "high", "range", "level", "brightness", "crest",
    ]

    /// The fast features of the first frame of each pair, as the network takes them.
    let fast: NetworkInputs

    /// Computes the fast features of a tile that begins with a frame.
    init(_ channel: ChannelLevels, _ series: FrameSeries, from tileStart: Int) {
        let smooth = series.smoothLevel
        let mean16 = smooth.mean(over: 16)
        let brightness = FrameSeries.Plane(channel.brightness, tileStart) {
            Int16($0) &* Int16(ChannelLevels.brightnessUnit)
        }
        let crest = FrameSeries.Plane(channel.crests, tileStart) {
            Int16($0) &* Int16(ChannelLevels.crestUnit)
        }
        let maximum16 = smooth.maximum(over: 16)
        let minimum16 = smooth.minimum(over: 16)
        let crest2 = crest.mean(over: 2)
        let planes = [
            series.level, smooth, maximum16, minimum16, smooth.maximum(over: 64),
            smooth.minimum(over: 64), mean16.later(by: -10), mean16.later(by: 10),
            smooth.mean(over: 64), smooth.variation(over: 32), brightness.mean(over: 4),
            brightness.variation(over: 16), crest2, crest.mean(over: 8), crest.mean(over: 64),
            crest2.maximum(over: 32),
        ]
        var inputs = NetworkInputs(
            featureCount: planes.count, frameCount: FrameGrid.tile / FrameGrid.pair)
        for index in stride(from: 0, to: planes.count, by: 2) {
            let (first, second) = (planes[index], planes[index + 1])
            inputs.set(
                pair: index / 2, first.values.span.extracting(droppingFirst: first.origin),
                second.values.span.extracting(droppingFirst: second.origin))
        }
        fast = inputs
    }

    /// The slow features of a description.
    static func slow(_ around: Surroundings.Description) -> [Int] {
        let levels = [
            around.quietest, around.quieter, around.low, around.middle, around.high, around.top,
            around.level,
        ]
        return levels.map { $0 - around.floor } + [around.brightness, around.crest]
    }

    /// What the frames of one step come to; frames behind the end of the channel count as its last.
    func step(_ frames: Range<Int>, scores: ArraySlice<Int16>, floor: Int) -> MusicDetector.Step {
        let group = 8 * FrameGrid.pair
        let groups = frames.lowerBound / group..<(frames.lowerBound + FrameGrid.step) / group
        let means = fast.sums(ofGroups: groups).map {
            Int($0) / (FrameGrid.step / FrameGrid.pair)
        }
        let limit = 8 * SpeechClassifier.scoreUnit
        let sum = scores.reduce(0) { $0 + max(-limit, min(limit, Int($1))) }
        return MusicDetector.Step(
            features: means.enumerated().map { $0 < Self.levelCount ? $1 - floor : $1 },
            score: sum / frames.count,
            activeShare: 1000 * scores.count { $0 > 0 } / frames.count)
    }
}
