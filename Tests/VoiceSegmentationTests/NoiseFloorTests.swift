import Testing

@testable import VoiceSegmentation

@Suite struct NoiseFloorTests {
    /// The floor under stretches of so many blocks at one level each.
    private func floor(_ stretches: [(level: Int16, blockCount: Int)]) -> NoiseFloor {
        let levels = stretches.flatMap {
            [Int16](repeating: $0.level, count: 10 * $0.blockCount)
        }
        return floor(levels)
    }

    private func floor(_ levels: [Int16]) -> NoiseFloor {
        let channel = ChannelLevels(levels: levels, brightness: levels.map { _ in 0 })
        return NoiseFloor(channel, parameters: .standard)
    }

    @Test func nothingHasNoFloor() {
        let found = floor([Int16]())
        #expect(found.floors.isEmpty)
        #expect(found.median == nil)
        #expect(found.threshold == 200)
    }

    @Test func steadyNoiseIsItsOwnFloor() {
        let found = floor([(-6_000, 40)])
        #expect(found.floors == [Int16](repeating: -6_000, count: 40))
        #expect(found.threshold == 200)
    }

    /// 301 blocks are looked at; the 91st of them in order is the floor. So it steps where 90
    /// blocks of the quieter noise are left in the window: 61 blocks after the noise has risen.
    @Test func floorFollowsAStepOfTheNoise() {
        let found = floor([(-7_000, 400), (-5_000, 400)])
        let expected =
            [Int16](repeating: -7_000, count: 460) + [Int16](repeating: -5_000, count: 340)
        #expect(found.floors == expected)
        #expect(found.floor(ofFrame: 4_599) == -7_000)
        #expect(found.floor(ofFrame: 4_600) == -5_000)
        #expect(found.median == -7_000)
    }

    @Test func shortRiseOfTheNoiseIsNotFollowed() {
        let found = floor([(-7_000, 300), (-5_000, 150), (-7_000, 300)])
        #expect(found.floors.allSatisfy { $0 == -7_000 })
    }

    @Test func speechOverTheNoiseDoesNotRaiseTheFloor() {
        let found = floor(
            (0..<60).flatMap { _ in
                [Int16](repeating: -2_000, count: 13) + [Int16](repeating: -6_000, count: 17)
            })
        #expect(found.floors.allSatisfy { $0 == -6_000 })
    }

    @Test func digitalSilenceIsLeftOut() {
        let silent = ChannelLevels.silent
        let found = floor([(silent, 70), (-6_000, 10), (silent, 90), (-4_000, 2)])
        #expect(found.floors.allSatisfy { $0 == -6_000 })
        #expect(found.threshold == 800)
    }

    @Test func silentFramesOfABlockAreLeftOut() {
        let found = floor((0..<100).map { $0 % 10 < 9 ? ChannelLevels.silent : -5_500 })
        #expect(found.floors == [Int16](repeating: -5_500, count: 10))
        #expect(found.threshold == 200)
    }

    @Test func nothingButSilenceHasTheLowestFloor() {
        let found = floor([(ChannelLevels.silent, 20)])
        #expect(found.floors == [Int16](repeating: -9_000, count: 20))
        #expect(found.threshold == 200)
    }

    @Test func floorIsNotBelowTheLowest() {
        let found = floor([(-11_500, 20), (-9_001, 20)])
        #expect(found.floors == [Int16](repeating: -9_000, count: 40))
    }

    @Test func shortLastBlockCounts() {
        let found = floor([Int16](repeating: -6_000, count: 10) + [-6_500])
        #expect(found.floors == [-6_500, -6_500])
    }

    /// The floor is -80 dBFS, the loudest tenth of the blocks so much higher.
    @Test(
        arguments: [
            (0, 200), (499, 200), (500, 200), (503, 201), (1_000, 400), (3_000, 1_200),
            (4_700, 1_200), (4_701, 1_201), (7_000, 3_500),
        ] as [(Int16, Int)])
    func thresholdIsAShareOfTheRangeWithinItsBounds(_ range: Int16, _ threshold: Int) {
        #expect(floor([(-8_000, 90), (-8_000 + range, 10)]).threshold == threshold)
    }

    /// One block in 21 is above the 95th percentile of blocks, so it does not make the range.
    @Test func singleLoudBlockDoesNotRaiseTheThreshold() {
        #expect(floor([(-8_000, 20), (-1_000, 1)]).threshold == 200)
    }
}
