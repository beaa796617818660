import Testing

@testable import VoiceSegmentation

@Suite struct SurroundingsTests {
    /// Stretches of so many blocks of 8 frames, each at one level.
    private func surroundings(_ stretches: [(level: Int16, blockCount: Int)]) -> Surroundings {
        Surroundings(
            ChannelLevels(
                levels: stretches.flatMap {
                    [Int16](repeating: $0.level, count: FrameGrid.block * $0.blockCount)
                }))
    }

    private func floors(_ surroundings: Surroundings) -> [Int] {
        surroundings.descriptions.map(\.floor)
    }

    @Test func steadyNoiseIsItsOwnFloor() {
        let found = surroundings([(-6_000, 40)])
        let expected = Surroundings.Description(
            floor: -6_000, quietest: -6_000, quieter: -6_000, low: -6_000, middle: -6_000,
            high: -6_000, top: -6_000, level: -6_000, brightness: 0, crest: 1_000)
        #expect(
            Array(found.descriptions) == [Surroundings.Description](repeating: expected, count: 3))
        #expect(found.medianFloor == -6_000)
        #expect(found.descriptions[0].range == 0)
    }

    @Test(arguments: [(1, 1), (128, 1), (129, 2), (256, 2), (257, 3)])
    func everyStepIsDescribed(_ frameCount: Int, _ stepCount: Int) {
        let channel = ChannelLevels(levels: [Int16](repeating: -5_000, count: frameCount))
        let found = Surroundings(channel)
        #expect(floors(found) == [Int](repeating: -5_000, count: stepCount))
    }

    /// The middle of step s is block 16·s + 8, and 187 blocks to each side are looked at; the 112th of
    /// them in order is the floor. It steps where fewer of the quieter noise are left: where the
    /// window begins behind block 288, 112 before the rise at 400.
    @Test func floorFollowsAStepOfTheNoise() {
        let found = surroundings([(-7_000, 400), (-5_000, 400)])
        let expected = (0..<50).map { step in
            let window = max(0, 16 * step + 8 - 187)..<min(800, 16 * step + 8 + 187)
            let quietCount = max(0, min(400, window.upperBound) - window.lowerBound)
            return quietCount > (window.count - 1) * 30 / 100 ? -7_000 : -5_000
        }
        #expect(floors(found) == expected)
        #expect(expected[29] == -7_000)
        #expect(expected[30] == -5_000)
        #expect(found.medianFloor == -7_000)
    }

    @Test func shortRiseOfTheNoiseIsNotFollowed() {
        let found = surroundings([(-7_000, 300), (-5_000, 150), (-7_000, 300)])
        #expect(floors(found).allSatisfy { $0 == -7_000 })
    }

    @Test func speechOverTheNoiseDoesNotRaiseTheFloor() {
        let found = surroundings(
            (0..<60).flatMap { _ in [(level: Int16(-2_000), blockCount: 13), (-6_000, 17)] })
        #expect(floors(found).allSatisfy { $0 == -6_000 })
        #expect(found.descriptions.allSatisfy { $0.top == -2_000 })
    }

    @Test func digitalSilenceIsLeftOut() {
        let silent = ChannelLevels.silent
        // Frames beside digital silence are smoothed with the lowest level: a block each.
        let found = surroundings([(silent, 70), (-6_000, 40), (silent, 90), (-6_000, 20)])
        #expect(floors(found).allSatisfy { $0 == -6_000 })
    }

    @Test func blockWithAnySilentFrameIsLeftOut() {
        let silent = (0..<100).map { $0 % 8 < 7 ? -5_500 : ChannelLevels.silent }
        let loud = [Int16](repeating: -4_000, count: 200)
        let found = Surroundings(ChannelLevels(levels: silent + loud))
        #expect(found.descriptions.allSatisfy { $0.floor == -4_000 })
    }

    @Test func nothingButSilenceHasTheLowestFloor() {
        let found = surroundings([(ChannelLevels.silent, 20)])
        #expect(floors(found).allSatisfy { $0 == Int(ChannelLevels.lowest) })
        #expect(found.descriptions.allSatisfy { $0.range == 0 })
        #expect(found.medianFloor == Int(ChannelLevels.lowest))
    }

    @Test func shortLastBlockCounts() {
        let levels = [Int16](repeating: -6_000, count: 8) + [-9_000, -9_000, -9_000]
        let found = Surroundings(ChannelLevels(levels: levels))
        #expect(found.descriptions[0].quietest < -6_000)
    }

    /// Level, brightness and crest are means over the step, the one before and the one behind.
    @Test func meansAreThoseOfThreeSteps() {
        var channel = ChannelLevels()
        for step in 0..<5 {
            for _ in 0..<FrameGrid.step {
                channel.levels.append(Int16(-5_000 + 300 * step))
                channel.brightness.append(Int8(12 * step))
                channel.crests.append(UInt8(30 * step))
            }
        }
        let found = Surroundings(channel).descriptions
        #expect(found.map(\.level) == [-4_850, -4_700, -4_400, -4_100, -3_950])
        #expect(found.map(\.brightness) == [150, 300, 600, 900, 1_050])
        #expect(found.map(\.crest) == [150, 300, 600, 900, 1_050])
    }

    @Test func interpolationIsLinearBetweenTheMiddlesOfSteps() {
        var channel = ChannelLevels()
        for step in 0..<4 {
            channel.levels += [Int16](repeating: Int16(-5_000 + 1_280 * step), count: 128)
        }
        channel.brightness = RecentSeries(channel.levels.map { _ in 0 })
        channel.crests = RecentSeries(channel.levels.map { _ in 0 })
        let found = Surroundings(channel)
        let levels = found.descriptions.map(\.level)
        #expect(levels == [-4_360, -3_720, -2_440, -1_800])
        func level(_ frame: Int) -> Int { found.interpolated(frame, \.level) }
        #expect(level(0) == levels[0])
        #expect(level(64) == levels[0])
        #expect(level(128) == (levels[0] + levels[1]) / 2)
        #expect(level(192) == levels[1])
        #expect(level(193) == levels[1] + 10)
        #expect(level(320) == levels[2])
        #expect(level(448) == levels[3])
        #expect(level(511) == levels[3])
        let position = found.position(ofFrame: 200)
        #expect([position.step, position.next, position.part] == [1, 2, 8])
    }

    /// The loudest part rises above the floor by so much.
    @Test(
        arguments: [
            (0, 200), (499, 200), (500, 200), (503, 201), (1_000, 400), (3_000, 1_200),
            (4_700, 1_200), (4_701, 1_201), (7_000, 3_500),
        ])
    func thresholdIsAShareOfTheRangeWithinItsBounds(_ range: Int, _ height: Int) {
        var around = Surroundings.Description()
        around.floor = -8_000
        around.top = -8_000 + range
        #expect(EnergyThreshold(parameters: .standard).height(around) == height)
    }
}
