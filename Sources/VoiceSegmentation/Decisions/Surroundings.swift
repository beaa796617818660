/// What the seconds around a frame are like: where the noise lies, how far speech rises above it.
///
/// The levels of a channel are summed up in blocks of 80 ms. Every 1.28 s, percentiles of the
/// blocks within 15 s to both sides describe the surroundings, and between two descriptions what
/// follows from them is interpolated. Blocks of digital silence say nothing about noise and are left
/// out.
struct Surroundings {
    /// One description; levels in hundredths of a dBFS.
    struct Description: Hashable {
        /// The noise floor: the 30th percentile of the lowest level of each block.
        var floor = Int(ChannelLevels.lowest)
        /// The 10th and the 50th percentile of the same.
        var quietest = Int(ChannelLevels.lowest)
        var quieter = Int(ChannelLevels.lowest)
        /// Percentiles of the mean level of each block: 20, 50, 80 and 95.
        var low = Int(ChannelLevels.lowest)
        var middle = Int(ChannelLevels.lowest)
        var high = Int(ChannelLevels.lowest)
        var top = Int(ChannelLevels.lowest)
        /// Means over the 4 s around: level, brightness and crest.
        var level = Int(ChannelLevels.lowest)
        var brightness = 0
        var crest = 0

        /// How far the louder blocks rise above the floor.
        var range: Int { top - floor }
    }

    /// One description a step of ``FrameGrid/step`` frames, of the middle of that step.
    let descriptions: [Description]

    /// Describes a channel of at least one frame.
    init(_ channel: ChannelLevels) {
        let blocks = Self.blocks(of: channel)
        let stepCount = (channel.frameCount + FrameGrid.step - 1) / FrameGrid.step
        let blocksInStep = FrameGrid.step / FrameGrid.block
        // 15 s, in blocks.
        let reach = 1500 / FrameGrid.block
        var (minima, means) = (LevelHistogram(), LevelHistogram())
        var window = 0..<0
        let seconds = Self.stepMeans(of: channel, stepCount: stepCount)
        descriptions = (0..<stepCount).map { step in
            let centre = step * blocksInStep + blocksInStep / 2
            let next = max(0, centre - reach)..<min(blocks.count, centre + reach)
            for block in blocks[window.upperBound..<next.upperBound] {
                minima.insert(block.minimum, if: block.isSound)
                means.insert(block.mean, if: block.isSound)
            }
            for block in blocks[window.lowerBound..<next.lowerBound] {
                minima.remove(block.minimum, if: block.isSound)
                means.remove(block.mean, if: block.isSound)
            }
            window = next
            let lowest = Int(ChannelLevels.lowest)
            let quiet = minima.percentiles([10, 30, 50], fallback: lowest)
            let loud = means.percentiles([20, 50, 80, 95], fallback: lowest)
            let near = seconds[max(0, step - 1)..<min(stepCount, step + 2)]
            func mean(_ value: (StepMeans) -> Int) -> Int {
                near.reduce(0) { $0 + value($1) } / near.count
            }
            return Description(
                floor: quiet[1], quietest: quiet[0], quieter: quiet[2], low: loud[0],
                middle: loud[1], high: loud[2], top: loud[3], level: mean(\.level),
                brightness: mean(\.brightness), crest: mean(\.crest))
        }
    }

    /// The floor that half of the channel lies above.
    var medianFloor: Int {
        let floors = descriptions.map(\.floor).sorted()
        return floors[(floors.count - 1) / 2]
    }

    /// What follows from the surroundings of each frame, as that is for descriptions: linear
    /// between the middles of two steps, constant before the first and behind the last.
    func interpolated(_ frame: Int, _ value: (Description) -> Int) -> Int {
        let (step, next, part) = position(ofFrame: frame)
        let (from, to) = (value(descriptions[step]), value(descriptions[next]))
        return from + (to - from) * part / FrameGrid.step
    }

    /// The steps between whose middles a frame lies, and how far into that way, in frames.
    func position(ofFrame frame: Int) -> (step: Int, next: Int, part: Int) {
        let place = max(0, frame - FrameGrid.step / 2)
        let step = min(place / FrameGrid.step, descriptions.count - 1)
        return (step, min(step + 1, descriptions.count - 1), place % FrameGrid.step)
    }

    /// What the frames of one block come to.
    private struct Block {
        var minimum: Int16
        var mean: Int16
        /// Whether no frame of it is digital silence.
        var isSound: Bool
    }

    private static func blocks(of channel: ChannelLevels) -> [Block] {
        var blocks: [Block] = []
        blocks.reserveCapacity(channel.frameCount / FrameGrid.block + 1)
        for tileStart in stride(from: 0, to: channel.frameCount, by: FrameGrid.tile) {
            let smooth = FrameSeries(channel, from: tileStart).smoothLevel
            let tileEnd = min(tileStart + FrameGrid.tile, channel.frameCount)
            for start in stride(from: tileStart, to: tileEnd, by: FrameGrid.block) {
                let frames = start..<min(start + FrameGrid.block, tileEnd)
                var (minimum, sum, isSound) = (Int16.max, 0, true)
                for frame in frames {
                    let level = smooth[frame - tileStart]
                    minimum = min(minimum, level)
                    sum += Int(level)
                    isSound = isSound && channel.levels[frame] != ChannelLevels.silent
                }
                let mean = Int16(floorQuotient(sum, frames.count))
                blocks.append(Block(minimum: minimum, mean: mean, isSound: isSound))
            }
        }
        return blocks
    }

    private struct StepMeans {
        var level: Int
        var brightness: Int
        var crest: Int
    }

    private static func stepMeans(of channel: ChannelLevels, stepCount: Int) -> [StepMeans] {
        (0..<stepCount).map { step in
            let start = step * FrameGrid.step
            let frames = start..<min(start + FrameGrid.step, channel.frameCount)
            var (level, brightness, crest) = (0, 0, 0)
            for frame in frames {
                level += Int(max(channel.levels[frame], ChannelLevels.lowest))
                brightness += Int(channel.brightness[frame])
                crest += Int(channel.crests[frame])
            }
            return StepMeans(
                level: level / frames.count,
                brightness: brightness * ChannelLevels.brightnessUnit / frames.count,
                crest: crest * ChannelLevels.crestUnit / frames.count)
        }
    }
}

extension LevelHistogram {
    fileprivate mutating func insert(_ level: Int16, if isWanted: Bool) {
        if isWanted { insert(level) }
    }

    fileprivate mutating func remove(_ level: Int16, if isWanted: Bool) {
        if isWanted { remove(level) }
    }
}
