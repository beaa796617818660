/// Everything that decides where utterances begin and end, stored with every result.
///
/// Levels and ratios are in hundredths of a decibel, times in frames of 10 ms.
public struct SegmentationParameters: Codable, Hashable, Sendable {
    /// Frames on each side over which a frame's level is smoothed.
    public var levelSmoothingRadius = 2
    /// Frames on each side over which a frame's brightness is smoothed.
    public var brightnessSmoothingRadius = 1

    /// Frames in a block; the noise floor is estimated from the minima of blocks.
    public var blockLength = 10
    /// Blocks on each side of a block from which its noise floor is estimated.
    public var floorRadius = 150
    /// The percentile of the minima that is taken for the noise floor.
    public var floorPercentile = 30
    /// No noise floor is taken to be lower.
    public var lowestFloor: Int16 = -9000

    /// The percentile of block levels over the floor that is taken for the channel's range.
    public var rangePercentile = 95
    /// The threshold over the floor, in percent of the channel's range ...
    public var thresholdPercentOfRange = 40
    /// ... but not less than this ...
    public var leastThreshold = 200
    /// ... nor more than this ...
    public var greatestThreshold = 1200
    /// ... unless it would lie further than this below the top of the channel's range.
    public var greatestDepth = 3500

    /// Frames on each side over which a steady tone must hold.
    public var toneRadius = 5
    /// How far the level of a steady tone may wander.
    public var toneLevelRange = 300
    /// How far the brightness of a steady tone may wander.
    public var toneBrightnessRange = 100
    /// The fewest frames of a steady tone.
    public var toneMinimumLength = 20
    /// Frames before and after a steady tone that belong to its switching on and off.
    public var toneMargin = 7

    /// Frames on each side within which the other channel may leak into this one.
    public var crossTalkRadius = 12
    /// How far below the other channel a leak may reach.
    public var crossTalkDepth = 1500

    /// Frames that an utterance outlives its last active frame, waiting for the next one: a
    /// shorter pause does not end it.
    public var hangover = 30
    /// The fewest frames from the first to the last active one.
    public var minimumLength = 6
    /// Frames added before the first active one.
    public var leadIn = 2
    /// Frames added behind the last active one.
    public var leadOut = 8

    /// The parameters that the validation figures were measured with.
    public static let standard = SegmentationParameters()

    private init() {}
}
