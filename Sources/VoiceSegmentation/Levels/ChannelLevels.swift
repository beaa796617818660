import CallModel
import SampleKernels

/// Three integers a frame that stand for the samples of one channel.
///
/// Levels are kept for the whole of it, two bytes a frame; what is only looked at from nearby is let
/// go after that.
struct ChannelLevels {
    /// The level of a frame of digital silence.
    static let silent = FrameLevels.silent
    /// The lowest level that is told apart, in hundredths of a dBFS.
    static let lowest = FrameLevels.lowest
    /// What one step of brightness stands for, in hundredths of a decibel.
    static let brightnessUnit = FrameLevels.brightnessUnit
    /// What one step of crest stands for, in hundredths of a decibel.
    static let crestUnit = FrameLevels.crestUnit

    /// The level of each frame, in hundredths of a dBFS, or ``silent``.
    var levels: [Int16] = []
    /// How bright each frame sounds: the energy of its first difference over its energy, in steps
    /// of ``brightnessUnit``. It does not depend on the level, and a steady tone keeps it.
    var brightness = RecentSeries<Int8>()
    /// How far the peak of each frame's first difference rises above its mean, in steps of
    /// ``crestUnit``: a voice has pulses, a tone and most music have none.
    var crests = RecentSeries<UInt8>()
    /// The keys that were heard, frame by frame, where one was.
    var keys: [KeyFrame] = []
    /// The samples as a whole.
    var extent = SampleExtent()

    /// How many frames there are.
    var frameCount: Int { levels.count }

    /// Takes the first of some frames.
    mutating func append(_ frames: FrameLevels, count: Int) {
        levels += frames.levels[..<count]
        brightness.append(contentsOf: frames.brightness[..<count])
        crests.append(contentsOf: frames.crests[..<count])
    }

    /// Lets go what nobody will ask for of the frames before one.
    mutating func dropDetails(before frame: Int) {
        brightness.drop(before: frame)
        crests.drop(before: frame)
    }
}

/// A frame at whose end a key is heard over two frames.
struct KeyFrame: Hashable {
    var frame: Int
    /// The key's place in ``DialTones/keys``.
    var key: UInt8
}

extension Level {
    /// A smoothed frame level as it is stored.
    init(frameLevel: Int16) {
        self = frameLevel == ChannelLevels.silent ? .silence : Level(centiDBFS: frameLevel)
    }
}
