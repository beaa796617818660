import SampleKernels

/// What one frame comes to, in the units of ``ChannelLevels``.
struct FrameLevel: Hashable {
    var level = ChannelLevels.silent
    var brightness: Int8 = 0
    var crest: UInt8 = 0

    /// Whether a key may be sounding: level and brightness have hardly changed since the frame before,
    /// and the frame is as bright and as smooth as two tones are.
    func isLikeKey(after previous: FrameLevel) -> Bool {
        // Each is negative where a condition is met. Alone, each is met about as often as not, so that
        // a branch for each would cost more than all of them together.
        let bright = DialTones.brightness
        let (brightness, before) = (Int32(brightness), Int32(previous.brightness))
        let unit = Int32(ChannelLevels.brightnessUnit)
        let faint = Int32(DialTones.lowestLevel) &- Int32(level)
        let louder = abs(Int32(level) &- Int32(previous.level)) &- Int32(DialTones.levelRange)
        let dark = Int32(bright.lowerBound) &- 1 &- brightness &* unit
        let sharp = brightness &* unit &- Int32(bright.upperBound) &- 1
        let brighter = abs(brightness &- before) &* unit &- Int32(DialTones.brightnessRange)
        let rough =
            Int32(crest) &* Int32(ChannelLevels.crestUnit) &- Int32(DialTones.greatestCrest)
        return faint & louder & dark & sharp & brighter & rough < 0
    }
}

extension FrameLevels {
    /// One of the frames.
    subscript(frame: Int) -> FrameLevel {
        FrameLevel(level: levels[frame], brightness: brightness[frame], crest: crests[frame])
    }
}
