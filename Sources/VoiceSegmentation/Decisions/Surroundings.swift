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
    private(set) var descriptions = RecentSeries<Description>()
    /// The floors of all descriptions.
    private var floors: [Int16] = []

    private var blocks = RecentSeries<Block>()
    private var seconds = RecentSeries<StepMeans>()
    /// The blocks around the last step, and their levels.
    private var window = 0..<0
    private var (minima, means) = (LevelHistogram(), LevelHistogram())

    /// Blocks to both sides that describe a step: 15 s.
    private static let reach = 1500 / FrameGrid.block

    init() {}

    /// Describes a channel of at least one frame.
    init(_ channel: ChannelLevels) {
        advance(channel, isComplete: true)
    }

    /// Describes every step around which enough of a channel has come, or all where it is complete.
    mutating func advance(_ channel: ChannelLevels, isComplete: Bool) {
        appendBlocks(of: channel, isComplete: isComplete)
        appendMeans(of: channel, isComplete: isComplete)
        let blocksInStep = FrameGrid.step / FrameGrid.block
        while descriptions.endIndex < seconds.endIndex {
            let step = descriptions.endIndex
            let centre = step * blocksInStep + blocksInStep / 2
            guard
                isComplete
                    || (centre + Self.reach <= blocks.endIndex && step + 1 < seconds.endIndex)
            else { return }
            slide(to: max(0, centre - Self.reach)..<min(blocks.endIndex, centre + Self.reach))
            let description = description(ofStep: step)
            descriptions.append(description)
            floors.append(Int16(description.floor))
            blocks.drop(before: window.lowerBound)
            seconds.drop(before: step)
        }
    }

    /// Lets go the descriptions of the steps before one.
    mutating func drop(before step: Int) {
        descriptions.drop(before: step)
    }

    private mutating func slide(to next: Range<Int>) {
        for place in window.upperBound..<next.upperBound {
            minima.insert(blocks[place].minimum, if: blocks[place].isSound)
            means.insert(blocks[place].mean, if: blocks[place].isSound)
        }
        for place in window.lowerBound..<next.lowerBound {
            minima.remove(blocks[place].minimum, if: blocks[place].isSound)
            means.remove(blocks[place].mean, if: blocks[place].isSound)
        }
        window = next
    }

    private func description(ofStep step: Int) -> Description {
        let lowest = Int(ChannelLevels.lowest)
        let quiet = minima.percentiles([10, 30, 50], fallback: lowest)
        let loud = means.percentiles([20, 50, 80, 95], fallback: lowest)
        let near = seconds[max(0, step - 1)..<min(seconds.endIndex, step + 2)]
        func mean(_ value: (StepMeans) -> Int) -> Int {
            near.reduce(0) { $0 + value($1) } / near.count
        }
        return Description(
            floor: quiet[1], quietest: quiet[0], quieter: quiet[2], low: loud[0],
            middle: loud[1], high: loud[2], top: loud[3], level: mean(\.level),
            brightness: mean(\.brightness), crest: mean(\.crest))
    }

    /// The floor that half of the channel lies above.
    var medianFloor: Int {
        let floors = floors.sorted()
        return Int(floors[(floors.count - 1) / 2])
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
        let step = min(place / FrameGrid.step, descriptions.endIndex - 1)
        return (step, min(step + 1, descriptions.endIndex - 1), place % FrameGrid.step)
    }

    /// What the frames of one block come to.
    private struct Block {
        var minimum: Int16
        var mean: Int16
        /// Whether no frame of it is digital silence.
        var isSound: Bool
    }

    /// The blocks of the tiles that have come with what is around them.
    private mutating func appendBlocks(of channel: ChannelLevels, isComplete: Bool) {
        while true {
            let tileStart = blocks.endIndex * FrameGrid.block
            let tileEnd = min(tileStart + FrameGrid.tile, channel.frameCount)
            let isThere =
                isComplete || tileStart + FrameGrid.tile + FrameGrid.halo <= channel.frameCount
            guard tileStart < tileEnd, isThere else { return }
            let smooth = FrameSeries(channel, from: tileStart).smoothLevel
            for start in stride(from: tileStart, to: tileEnd, by: FrameGrid.block) {
                let frames = start..<min(start + FrameGrid.block, tileEnd)
                var (minimum, sum, isSound) = (Int16.max, 0 as Int32, true)
                for frame in frames {
                    let level = smooth[frame - tileStart]
                    minimum = min(minimum, level)
                    sum &+= Int32(level)
                    isSound = isSound && channel.levels[frame] != ChannelLevels.silent
                }
                let mean = Int16(floorQuotient(sum, Int32(frames.count)))
                blocks.append(Block(minimum: minimum, mean: mean, isSound: isSound))
            }
        }
    }

    private struct StepMeans {
        var level: Int
        var brightness: Int
        var crest: Int
    }

    /// The means of the steps that have come.
    private mutating func appendMeans(of channel: ChannelLevels, isComplete: Bool) {
        while true {
            let start = seconds.endIndex * FrameGrid.step
            let frames = start..<max(start, min(start + FrameGrid.step, channel.frameCount))
            guard frames.count == FrameGrid.step || (isComplete && !frames.isEmpty) else { return }
            let level = channel.levels[frames].reduce(0) {
                $0 &+ Int(max($1, ChannelLevels.lowest))
            }
            let brightness = channel.brightness.sum(of: frames)
            let crest = channel.crests.sum(of: frames)
            seconds.append(
                StepMeans(
                    level: level / frames.count,
                    brightness: brightness * ChannelLevels.brightnessUnit / frames.count,
                    crest: crest * ChannelLevels.crestUnit / frames.count))
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
