/// Where a channel's noise lies, block by block, and how far its speech rises above that.
struct NoiseFloor {
    /// The noise floor of each block, in hundredths of a dBFS.
    let floors: [Int16]
    /// How far above its floor a level must be to count as active.
    let threshold: Int
    private let blockLength: Int

    /// Estimates the floor: a low percentile, over some seconds to both sides, of the lowest level
    /// of each block. Blocks of digital silence say nothing about noise and are left out.
    init(_ channel: ChannelLevels, parameters: SegmentationParameters) {
        blockLength = parameters.blockLength
        let blocks = stride(from: 0, to: channel.frameCount, by: blockLength).map { start in
            let end = min(start + parameters.blockLength, channel.frameCount)
            return Block(channel.levels[start..<end], lowest: parameters.lowestFloor)
        }
        let floors = Self.floors(of: blocks, parameters: parameters)
        self.floors = floors.map { Int16($0) }
        threshold = Self.threshold(
            range: Self.range(of: blocks, floors: floors, parameters: parameters),
            parameters: parameters)
    }

    /// The floor under a frame.
    func floor(ofFrame frame: Int) -> Int { Int(floors[frame / blockLength]) }

    /// The floor of the middle block, by level.
    var median: Int16? {
        floors.isEmpty ? nil : floors.sorted()[(floors.count - 1) / 2]
    }

    /// The frames of one block that are not digital silence.
    private struct Block {
        var minimum: Int?
        var mean: Int?

        init(_ levels: ArraySlice<Int16>, lowest: Int) {
            let live = levels.lazy.filter { $0 != ChannelLevels.silent }
                .map { max(Int($0), lowest) }
            minimum = live.min()
            let count = live.reduce(0) { count, _ in count + 1 }
            if count > 0 { mean = floorQuotient(live.reduce(0, +), count) }
        }
    }

    private static func floors(of blocks: [Block], parameters: SegmentationParameters) -> [Int] {
        var window = SortedWindow()
        var entered = 0
        return blocks.indices.map { index in
            while entered < min(index + parameters.floorRadius + 1, blocks.count) {
                if let minimum = blocks[entered].minimum { window.insert(minimum) }
                entered += 1
            }
            let left = index - parameters.floorRadius - 1
            if left >= 0, let minimum = blocks[left].minimum { window.remove(minimum) }
            return window.percentile(parameters.floorPercentile) ?? parameters.lowestFloor
        }
    }

    private static func range(
        of blocks: [Block], floors: [Int], parameters: SegmentationParameters
    ) -> Int {
        let heights = SortedWindow(
            zip(blocks, floors).compactMap { block, floor in block.mean.map { $0 - floor } })
        return heights.percentile(parameters.rangePercentile) ?? 0
    }

    private static func threshold(range: Int, parameters: SegmentationParameters) -> Int {
        let share = floorQuotient(parameters.thresholdPercentOfRange * range, 100)
        return max(
            parameters.leastThreshold, min(share, parameters.greatestThreshold),
            range - parameters.greatestDepth)
    }
}
