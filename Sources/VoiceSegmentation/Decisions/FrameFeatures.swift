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
    private(set) var fast: NetworkInputs

    /// Room for the features of one tile.
    init() {
        fast = NetworkInputs(
            featureCount: Self.fastNames.count, frameCount: FrameGrid.tile / FrameGrid.pair)
    }

    /// Computes the fast features of a tile that begins with a frame.
    mutating func load(_ channel: ChannelLevels, _ series: FrameSeries, from tileStart: Int) {
        let smooth = series.smoothLevel
        let mean16 = smooth.pairs(.mean).window(.mean, over: 8)
        let maximum16 = smooth.pairs(.maximum).window(.maximum, over: 8)
        let minimum16 = smooth.pairs(.minimum).window(.minimum, over: 8)
        let brightness = SeriesPlane(channel.brightness, tileStart) {
            Int16($0) &* Int16(ChannelLevels.brightnessUnit)
        }
        let crest = SeriesPlane(channel.crests, tileStart) {
            Int16($0) &* Int16(ChannelLevels.crestUnit)
        }
        let crest2 = crest.window(.mean, over: 2)
        let crest8 = crest.pairs(.mean).window(.mean, over: 4)
        let planes = [
            series.level.firstOfPairs, smooth.firstOfPairs, maximum16, minimum16,
            maximum16.window(.maximum, from: 8, over: 32),
            minimum16.window(.minimum, from: 8, over: 32),
            mean16.later(by: -5), mean16.later(by: 5), mean16.window(.mean, from: 8, over: 32),
            smooth.variationOverPairs(from: 32), brightness.pairs(.mean).window(.mean, over: 2),
            brightness.variationOverPairs(from: 16), crest2.firstOfPairs, crest8,
            crest8.window(.mean, from: 4, over: 32),
            crest2.pairs(.maximum).window(.maximum, over: 16),
        ]
        for pair in 0..<planes.count / 2 {
            let (first, second) = (planes[2 * pair], planes[2 * pair + 1])
            fast.set(
                pair: pair, first.values.span.extracting(droppingFirst: first.origin),
                second.values.span.extracting(droppingFirst: second.origin))
        }
    }

    /// The slow features of a description.
    static func slow(_ around: Surroundings.Description) -> [Int] {
        let floor = around.floor
        return [
            around.quietest - floor, around.quieter - floor, around.low - floor,
            around.middle - floor, around.high - floor, around.top - floor, around.level - floor,
            around.brightness, around.crest,
        ]
    }

    /// What the frames of one step come to; frames behind the end of the channel count as its last.
    func step(_ frames: Range<Int>, scores: ArraySlice<Int16>, floor: Int) -> MusicDetector.Step {
        let group = FrameGrid.group
        let groups = frames.lowerBound / group..<(frames.lowerBound + FrameGrid.step) / group
        let sums = fast.sums(ofGroups: groups)
        let limit = Int16(8 * SpeechClassifier.scoreUnit)
        var (sum, activeCount) = (0 as Int32, 0 as Int32)
        scores.withUnsafeBufferPointer { scores in
            for score in scores {
                sum &+= Int32(max(-limit, min(limit, score)))
                activeCount &+= score > 0 ? 1 : 0
            }
        }
        return MusicDetector.Step(
            features: sums.indices.map { feature in
                let mean = Int(sums[feature]) / (FrameGrid.step / FrameGrid.pair)
                return feature < Self.levelCount ? mean - floor : mean
            },
            score: Int(sum) / frames.count,
            activeShare: 1000 * Int(activeCount) / frames.count)
    }
}
