import CallModel
import Testing

@testable import VoiceSegmentation

@Suite struct CrossTalkGateTests {
    /// The frames of a channel at one level that pass beside another channel.
    private func passing(level: Int16, other: [Int16]) -> [Int] {
        let series = FrameSeries(ChannelLevels(levels: other), from: 0)
        let gate = CrossTalkGate(other: series, parameters: .standard)
        return other.indices.filter { gate.passes(level, inFrame: $0) }
    }

    /// Four loud frames, 50 to 53 of 100: the mean over four reaches them in frame 52, which
    /// shadows twelve to each side.
    @Test func loudFrameShadowsItsNeighbourhood() {
        var other = [Int16](repeating: -8_000, count: 100)
        for frame in 50..<54 { other[frame] = -2_000 }
        #expect(passing(level: -4_000, other: other) == Array(0..<40) + Array(65..<100))
    }

    @Test(arguments: [(-4_000, false), (-3_999, true)])
    func leakEndsAtItsDepth(_ level: Int16, _ passes: Bool) {
        let other = [Int16](repeating: -2_000, count: 30)
        #expect(passing(level: level, other: other).isEmpty == !passes)
    }

    @Test(arguments: 8...15) func shadowIsAsWideAsTheRadius(_ radius: Int) {
        var parameters = SegmentationParameters.standard
        parameters.crossTalkRadius = radius
        var other = [Int16](repeating: -9_000, count: 80)
        for frame in 38..<42 { other[frame] = -1_000 }
        let gate = CrossTalkGate(
            other: FrameSeries(ChannelLevels(levels: other), from: 0), parameters: parameters)
        let shadowed = other.indices.filter { !gate.passes(-3_000, inFrame: $0) }
        #expect(shadowed == Array(40 - radius...40 + radius))
    }

    @Test(arguments: [7, 16]) func stopsOnARadiusThatItsWindowsDoNotCover(_ radius: Int) async {
        await #expect(processExitsWith: .failure) { [radius = radius as Int] in
            var parameters = SegmentationParameters.standard
            parameters.crossTalkRadius = radius
            let series = FrameSeries(ChannelLevels(levels: [-3_000]), from: 0)
            _ = CrossTalkGate(other: series, parameters: parameters)
        }
    }

    @Test func silentChannelShadowsNothing() {
        let other = [Int16](repeating: ChannelLevels.silent, count: 30)
        #expect(passing(level: ChannelLevels.lowest, other: other).count == 30)
    }

    /// A voice in one channel, from 1 s to 3 s.
    private func voice(seed: UInt64) -> [Int16] {
        var sound = Sound(seed: seed)
        sound.pause(milliseconds: 1_000)
        sound.voice(milliseconds: 2_000, amplitude: 20_000)
        sound.pause(milliseconds: 2_000)
        return sound.samples
    }

    private func hiss(seed: UInt64 = 77) -> [Int16] {
        var sound = Sound(hiss: 10, seed: seed)
        sound.pause(milliseconds: 5_000)
        return sound.samples
    }

    /// What of one channel's voice the other lets through, 30 dB lower and 5 ms later.
    private func leak(of voice: [Int16]) -> [Int16] {
        hiss().mixed(with: voice.delayed(by: 40).clippingMap { $0 / 32 })
    }

    private func speakers(_ planes: [[Int16]]) -> Set<Int> {
        Set(Analysis(planes, parameters: .energy).segments(.speech).map(\.channel))
    }

    @Test func delayedLeakIsDropped() {
        let voice = voice(seed: 3)
        #expect(speakers([leak(of: voice)]) == [1])
        #expect(speakers([voice, leak(of: voice)]) == [1])
        #expect(speakers([leak(of: voice), voice]) == [2])
    }

    @Test func overlapIsKept() {
        let planes = [voice(seed: 3), voice(seed: 4)]
        let together = Analysis(planes, parameters: .energy)
        let alone = planes.map { Analysis([$0], parameters: .energy) }
        #expect(speakers(planes) == [1, 2])
        // Where one voice has faded and the other is at its loudest, it may be cut by two frames.
        let expected = alone[0].utterances + alone[1].utterances
        #expect(together.utterances.count == expected.count)
        for (found, expected) in zip(together.utterances, expected) {
            #expect(abs(found.lowerBound - expected.lowerBound) <= 160)
            #expect(abs(found.upperBound - expected.upperBound) <= 160)
        }
    }

    @Test func thirdChannelKeepsTheLeak() {
        let voice = voice(seed: 3)
        #expect(speakers([voice, leak(of: voice), hiss(seed: 78)]) == [1, 2])
    }
}
