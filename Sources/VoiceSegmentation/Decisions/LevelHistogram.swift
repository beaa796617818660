/// Levels counted in narrow bins, for percentiles over a window that slides.
struct LevelHistogram {
    /// How wide a bin is, in hundredths of a decibel.
    static let binWidth = 20

    private var bins = [Int32](repeating: 0, count: -Int(ChannelLevels.lowest) / binWidth + 1)
    private(set) var count = 0

    private static func bin(of level: Int16) -> Int {
        (Int(level) - Int(ChannelLevels.lowest)) / binWidth
    }

    /// Adds a level, from ``ChannelLevels/lowest`` to 0.
    mutating func insert(_ level: Int16) {
        bins[Self.bin(of: level)] += 1
        count += 1
    }

    /// Takes one occurrence of a level out.
    mutating func remove(_ level: Int16) {
        bins[Self.bin(of: level)] -= 1
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
            while seen + Int(bins[bin]) <= rank {
                seen += Int(bins[bin])
                bin += 1
            }
            found[index] = Int(ChannelLevels.lowest) + bin * Self.binWidth
        }
        return found
    }
}
