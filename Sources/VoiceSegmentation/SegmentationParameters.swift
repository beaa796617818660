/// Everything that decides where utterances begin and end, stored with every result.
///
/// Levels and ratios are in hundredths of a decibel, times in frames of 10 ms.
public struct SegmentationParameters: Codable, Hashable, Sendable {
    /// What decides whether a frame is speech.
    public enum Decision: String, CaseIterable, Codable, Sendable {
        /// The score of the classifier.
        case classifier
        /// The level over the noise floor alone.
        case energy
    }

    /// What decides whether a frame is speech.
    public var decision = Decision.classifier
    /// The score that a frame of speech has to exceed: in 256ths of a unit of log odds, or in
    /// hundredths of a decibel over the threshold where energy decides.
    public var leastScore = 64

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
    public var toneBrightnessRange = 150
    /// No steady tone is looked for in weaker frames: the idle noise of a codec can be as even.
    public var toneLowestLevel: Int16 = -5500
    /// How high the mean crest of a steady tone may be.
    public var toneGreatestCrest = 700
    /// The fewest frames of a steady tone.
    public var toneMinimumLength = 20
    /// Frames before and after a steady tone that belong to its switching on and off.
    public var toneMargin = 7
    /// Pauses in a tone that are shorter, in frames, do not end it.
    public var toneGap = 30

    /// The fewest frames in which a dialled key is heard.
    public var leastKeyFrames = 2
    /// Frames before and after a dialled key that belong to its switching on and off.
    public var keyMargin = 5
    /// Pauses between dialled keys that are shorter, in frames, are no place for speech.
    public var keyPause = 30
    /// Pauses between dialled keys that are shorter, in frames, do not end a sequence.
    public var greatestKeyGap = 200

    /// The score, in 256ths of a unit of log odds, above which a step is likely to be music.
    public var likelyMusic = 0
    /// The score above which it is surely music.
    public var sureMusic = 563
    /// The fewest steps of 1.28 s that are surely music.
    public var leastMusicSteps = 3

    /// Frames on each side within which the other channel may leak into this one.
    public var crossTalkRadius = 12
    /// How far below the other channel a leak may reach.
    public var crossTalkDepth = 2000

    /// Frames that an utterance outlives its last active frame, waiting for the next one: a
    /// shorter pause does not end it.
    public var hangover = 16
    /// The fewest frames from the first to the last active one.
    public var minimumLength = 6
    /// Frames added before the first active one.
    public var leadIn = 0
    /// Frames added behind the last active one.
    public var leadOut = 1

    /// The parameters that the validation figures were measured with.
    public static let standard = SegmentationParameters()

    private init() {}
}

/// Which way a doubtful frame goes.
public enum Sensitivity: String, CaseIterable, Codable, Sendable {
    /// As few frames as possible are wrong, either way.
    case standard
    /// As little speech as possible is missed, at the price of false alarms.
    case high
}

extension SegmentationParameters {
    /// The parameters of a sensitivity, and of what decides.
    public init(_ sensitivity: Sensitivity, decision: Decision = .classifier) {
        self = .standard
        self.decision = decision
        if decision == .energy {
            // Levels alone fall under the threshold between syllables, and see ends too early.
            leastScore = 0
            hangover = 30
            leadIn = 2
            leadOut = 8
        }
        switch sensitivity {
        case .standard: break
        case .high:
            leastScore = decision == .energy ? -300 : -192
            crossTalkDepth = 2300
            hangover = max(hangover, 20)
            minimumLength = 4
            leadIn = max(leadIn, 3)
            leadOut = max(leadOut, 5)
        }
    }
}
