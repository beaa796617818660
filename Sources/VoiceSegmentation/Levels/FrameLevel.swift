import SampleKernels

/// Three integers that stand for the samples of one frame, in the units of ``ChannelLevels``.
struct FrameLevel: Hashable {
    var level = ChannelLevels.silent
    var brightness: Int8 = 0
    var crest: UInt8 = 0
}

extension FrameLevel {
    /// What the sums of a frame come to.
    ///
    /// - Parameters:
    ///   - sums: the sums.
    ///   - energy: the energy without its slow part.
    ///   - sampleCountLevel: 10·log10 of the number of samples, in hundredths of a decibel.
    @inline(__always)
    init(_ sums: FrameSums, energy: UInt64, sampleCountLevel: Int) {
        let differences = UInt64(truncatingIfNeeded: sums.differenceEnergy)
        guard energy > 0 else {
            if differences > 0 { level = ChannelLevels.lowest }
            return
        }
        // Logarithms of powers below 2^53 are small: nothing overflows.
        let power = Int32(truncatingIfNeeded: PowerLevel.logarithm(energy))
        let differencePower = Int32(truncatingIfNeeded: PowerLevel.logarithm(differences))
        let peak = Int64(sums.halvedDifferencePeak)
        let peakPower = Int32(
            truncatingIfNeeded: PowerLevel.logarithm(
                UInt64(truncatingIfNeeded: 4 &* peak &* peak)))
        let countLevel = Int32(truncatingIfNeeded: sampleCountLevel)
        let fullScale = Int32(PowerLevel.fullScale)
        level = Int16(
            truncatingIfNeeded: max(
                min(power &- countLevel &- fullScale, 0), Int32(ChannelLevels.lowest)))
        brightness = Int8(
            clamping: (differencePower &- power) / Int32(ChannelLevels.brightnessUnit))
        crest = UInt8(
            clamping: (peakPower &+ countLevel &- differencePower) / Int32(ChannelLevels.crestUnit))
    }

    /// Whether a key may be sounding: level and brightness have hardly changed since the frame before,
    /// and the frame is as bright and as smooth as two tones are.
    @inline(__always)
    func isLikeKey(after previous: FrameLevel) -> Bool {
        guard level > DialTones.lowestLevel,
            abs(Int(level) - Int(previous.level)) < DialTones.levelRange
        else { return false }
        let brightness = Int(brightness) * ChannelLevels.brightnessUnit
        let before = Int(previous.brightness) * ChannelLevels.brightnessUnit
        return DialTones.brightness.contains(brightness)
            && abs(brightness - before) < DialTones.brightnessRange
            && Int(crest) * ChannelLevels.crestUnit < DialTones.greatestCrest
    }
}
