import SampleKernels
import TestNumbers
import Testing

@testable import VoiceSegmentation

@Suite struct FrameSeriesTests {
    private static let frameCounts = [
        1, 2, 3, 4, 7, 8, 9, 100, 2_047, 2_048, 2_049, 2_087, 2_088, 2_089, 4_097,
    ]

    private func channel(_ frameCount: Int, seed: UInt64 = 1) -> ChannelLevels {
        var random = SeededRandom(seed: seed)
        var channel = ChannelLevels()
        for _ in 0..<frameCount {
            let isSilent = random.number(in: 0...9) == 0
            channel.levels.append(
                isSilent ? ChannelLevels.silent : Int16(random.number(in: -9_000...0)))
            channel.brightness.append(Int8(random.number(in: -128...127)))
            channel.crests.append(UInt8(random.number(in: 0...255)))
        }
        return channel
    }

    /// Calls `body` with each tile: its series, its first frame, how many frames of the channel it
    /// has.
    private func eachTile(
        _ channel: ChannelLevels, _ body: (FrameSeries, Int, Int) -> Void
    ) {
        for start in stride(from: 0, to: channel.frameCount, by: FrameGrid.tile) {
            body(
                FrameSeries(channel, from: start), start,
                min(FrameGrid.tile, channel.frameCount - start))
        }
    }

    @Test(arguments: frameCounts) func windowsEqualTheirDefinition(_ frameCount: Int) {
        let channel = channel(frameCount)
        let naive = NaiveSmooth(channel.levels.map { Int($0) })
        eachTile(channel) { series, start, count in
            let smooth = series.smoothLevel
            let mean = smooth.window(.mean, over: 8).window(.mean, from: 8, over: 64)
            let maximum = smooth.window(.maximum, over: 64)
            let minimum = smooth.window(.minimum, over: 2).window(.minimum, from: 2, over: 16)
            let differing = (0..<count).first { frame in
                let place = start + frame
                return Int(series.level[frame]) != naive.level[place]
                    || Int(smooth[frame]) != naive[place]
                    || Int(mean[frame]) != naive.mean(place, 64)
                    || Int(maximum[frame]) != naive.maximum(place, 64)
                    || Int(minimum[frame]) != naive.minimum(place, 16)
            }
            #expect(differing == nil, "in the tile from \(start)")
        }
    }

    /// Windows over pairs, of planes that begin at an even and at an odd place.
    @Test(arguments: frameCounts) func windowsOverPairsEqualTheirDefinition(_ frameCount: Int) {
        let channel = channel(frameCount)
        let naive = NaiveSmooth(channel.levels.map { Int($0) })
        eachTile(channel) { series, start, count in
            let smooth = series.smoothLevel
            let variation = smooth.variationOverPairs(from: 32)
            let maximum = smooth.pairs(.maximum).window(.maximum, over: 8)
            let (first, odd) = (smooth.firstOfPairs, smooth.later(by: 1).firstOfPairs)
            let later = smooth.later(by: 1).pairs(.maximum).window(.maximum, over: 8)
            let differing = (0..<count / 2).first { pair in
                let place = start + 2 * pair
                return Int(first[pair]) != naive[place] || Int(odd[pair]) != naive[place + 1]
                    || Int(variation[pair]) != naive.variation(place)
                    || Int(maximum[pair]) != naive.maximum(place, 16)
                    || Int(later[pair]) != naive.maximum(place + 1, 16)
            }
            #expect(differing == nil, "in the tile from \(start)")
        }
    }

    @Test func laterValuesAreThoseOfLaterFrames() {
        let series = FrameSeries(channel(200), from: 0)
        for shift in [-32, -1, 0, 1, 32] {
            let later = series.level.later(by: shift)
            #expect((40..<160).allSatisfy { later[$0] == series.level[$0 + shift] })
        }
    }

    @Test func digitalSilenceIsTheLowestLevel() {
        let levels = [Int16](repeating: ChannelLevels.silent, count: 10)
        let series = FrameSeries(ChannelLevels(levels: levels), from: 0)
        #expect((0..<10).allSatisfy { series.smoothLevel[$0] == ChannelLevels.lowest })
    }

    /// Frames t - 2 to t + 1.
    @Test func smoothLevelIsTheMeanOverFourFrames() {
        var levels = [Int16](repeating: -8_000, count: 20)
        levels[10] = -4_000
        let series = FrameSeries(ChannelLevels(levels: levels), from: 0)
        let raised = (0..<20).filter { series.smoothLevel[$0] == -7_000 }
        #expect(raised == [9, 10, 11, 12])
    }

    @Test(arguments: frameCounts) func featuresEqualTheirDefinition(_ frameCount: Int) {
        let channel = channel(frameCount, seed: 2)
        let naive = NaiveLevels(channel)
        let expected = NaiveFeatures(naive, NaiveSmooth(naive.levels))
        eachTile(channel) { series, start, count in
            let found = FrameFeatures(channel, series, from: start).fast
            // Every pair near an edge, one in seven of the others, and what the last step adds.
            let steps = (count + FrameGrid.step - 1) / FrameGrid.step
            let pairs = (0..<steps * FrameGrid.step / 2).filter { pair in
                pair < 35 || pair > count / 2 - 35 || pair % 7 == 0
            }
            let differing = pairs.first { pair in
                let features = expected.fast(start + 2 * pair)
                return features.indices.contains { Int(found[pair, $0]) != features[$0] }
            }
            #expect(differing == nil, "in the tile from \(start)")
        }
    }

    @Test func featuresHaveNames() {
        #expect(FrameFeatures.fastNames.count % 2 == 0)
        #expect(
            FrameFeatures.slow(Surroundings.Description()).count == FrameFeatures.slowNames.count)
        let names = FrameFeatures.fastNames + FrameFeatures.slowNames.map { "slow \($0)" }
        #expect(Set(names).count == names.count)
    }

    /// Louder by a constant, the levels and the floor rise alike, and nothing else moves.
    @Test func gainMovesLevelsAndNothingElse() {
        var quiet = channel(300, seed: 3)
        quiet.levels = quiet.levels.map { max($0, -9_000) / 2 - 3_000 }
        var loud = quiet
        loud.levels = loud.levels.map { $0 + 2_000 }
        let features = [quiet, loud].map { channel in
            FrameFeatures(channel, FrameSeries(channel, from: 0), from: 0).fast
        }
        for pair in 0..<150 {
            for feature in FrameFeatures.fastNames.indices {
                let expected = feature < FrameFeatures.levelCount ? 2_000 : 0
                let rise = features[1][pair, feature] - features[0][pair, feature]
                #expect(Int(rise) == expected)
            }
        }
        let slow = [quiet, loud].map { FrameFeatures.slow(Surroundings($0).descriptions[0]) }
        #expect(slow[0] == slow[1])
    }
}
