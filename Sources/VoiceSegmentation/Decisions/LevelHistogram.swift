/// Levels counted in narrow bins, for percentiles over a window that slides.
struct LevelHistogram {
    /// How wide a bin is, in hundredths of a decibel.
    static let binWidth = 20

    private static let groupSize = 16

    private var bins = [Int32](repeating: 0, count: -Int(ChannelLevels.lowest) / binWidth + 1)
    /// What each group of bins holds together, so that few have to be looked at.
    private var groups = [Int32](
        repeating: 0, count: -Int(ChannelLevels.lowest) / binWidth / groupSize + 1)
    private(set) var count = 0

    private static func bin(of level: Int16) -> Int {
        (Int(level) - Int(ChannelLevels.lowest)) / binWidth
    }

    /// Adds a level, from ``ChannelLevels/lowest`` to 0.
    mutating func insert(_ level: Int16) {
        let bin = Self.bin(of: level)
        bins[bin] += 1
        groups[bin / Self.groupSize] += 1
        count += 1
    }

    /// Takes one occurrence of a level out.
    mutating func remove(_ level: Int16) {
        let bin = Self.bin(of: level)
        bins[bin] -= 1
        groups[bin / Self.groupSize] -= 1
        count -= 1
    }

    /// The bins, by their lower bounds, of the levels that so many percent of the others do not
    /// exceed; percentages rise. All are `fallback` where there is no level.
    func percentiles<let size: Int>(
        _ percents: InlineArray<size, Int>, fallback: Int
    ) -> InlineArray<size, Int> {
        var found = InlineArray<size, Int>(repeating: fallback)
        guard count > 0 else { return found }
        var (bin, seen) = (0, 0)
        for index in percents.indices {
            let rank = (count - 1) * percents[index] / 100
            while true {
                let group = Int(groups[bin / Self.groupSize])
                let single = Int(bins[bin])
                if bin % Self.groupSize == 0, seen + group <= rank {
                    seen += group
                    bin += Self.groupSize
                } else if seen + single <= rank {
                    seen += single
                    bin += 1
                } else {
                    break
                }
            }
            found[index] = Int(ChannelLevels.lowest) + bin * Self.binWidth
        }
        return found
    }
}
