/// Whether two channels hold the same sound: of the frames that are no digital silence in both, nearly
/// all agree in level and brightness.
struct ChannelAgreement {
    /// How many frames have been compared.
    private(set) var comparedCount = 0
    private var soundCount = 0
    private var agreeingCount = 0

    /// Compares the frames that have come of both.
    mutating func advance(_ first: ChannelLevels, _ second: ChannelLevels) {
        let frameCount = min(first.frameCount, second.frameCount)
        for frame in comparedCount..<frameCount {
            let (level, otherLevel) = (first.levels[frame], second.levels[frame])
            guard max(level, otherLevel) > ChannelLevels.silent else { continue }
            soundCount += 1
            if abs(Int(level) - Int(otherLevel)) <= 10,
                abs(Int(first.brightness[frame]) - Int(second.brightness[frame])) <= 1
            {
                agreeingCount += 1
            }
        }
        comparedCount = frameCount
    }

    /// Whether they are the same.
    var areCopies: Bool { soundCount > 0 && agreeingCount * 100 >= soundCount * 99 }
}
