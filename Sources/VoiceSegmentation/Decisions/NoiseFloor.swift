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
            return Block(
                channel.levels.span.extracting(start..<end), lowest: parameters.lowestFloor)
        }
        floors = Self.floors(of: blocks, parameters: parameters)
        threshold = Self.threshold(
            range: Self.range(of: blocks, floors: floors, parameters: parameters),
            parameters: parameters)
    }

    /// The floor under a frame.
    func floor(ofFrame frame: Int) -> Int { Int(floors[frame / blockLength]) }

    /// The floor of the middle block, by level.
    var median: Int16? { SortedWindow(floors).percentile(50) }

    /// The frames of one block that are not digital silence.
    private struct Block {
        var minimum: Int16?
        var mean: Int16?

        init(_ levels: Span<Int16>, lowest: Int16) {
            var (count, sum) = (0, 0)
            for index in levels.indices where levels[index] != ChannelLevels.silent {
                let level = max(levels[index], lowest)
                minimum = min(minimum ?? level, level)
                sum += Int(level)
                count += 1
            }
            if count > 0 { mean = Int16(floorQuotient(sum, count)) }
        }
    }

    private static func floors(of blocks: [Block], parameters: SegmentationParameters) -> [Int16] {
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

    /// How far the louder blocks of the channel rise above the floor.
    private static func range(
        of blocks: [Block], floors: [Int16], parameters: SegmentationParameters
    ) -> Int {
        let heights = zip(blocks, floors).compactMap { block, floor in block.mean.map { $0 - floor }
        }
        return Int(SortedWindow(heights).percentile(parameters.rangePercentile) ?? 0)
    }

    private static func threshold(range: Int, parameters: SegmentationParameters) -> Int {
        let share = floorQuotient(parameters.thresholdPercentOfRange * range, 100)
        return max(
            parameters.leastThreshold, min(share, parameters.greatestThreshold),
            range - parameters.greatestDepth)
    }
}
