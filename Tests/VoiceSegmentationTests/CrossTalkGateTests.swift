import CallModel
import Testing

@testable import VoiceSegmentation

@Suite struct CrossTalkGateTests {
    /// The frames of a channel at one level that pass beside another channel.
    private func passing(level: Int, other: [Int16]) -> [Int] {
        let channel = ChannelLevels(levels: other, brightness: other.map { _ in 0 })
        var gate = CrossTalkGate(other: channel, parameters: .standard)
        return other.indices.filter { _ in gate.passesNext(level) }
    }

    /// One loud frame, 50 of 100, in the other channel shadows twelve to each side.
    @Test func loudFrameShadowsItsNeighbourhood() {
        var other = [Int16](repeating: -8_000, count: 100)
        other[50] = -2_000
        #expect(passing(level: -4_000, other: other) == Array(0..<38) + Array(63..<100))
    }

    @Test(arguments: [(-3_500, false), (-3_499, true)])
    func leakEndsAtItsDepth(_ level: Int, _ passes: Bool) {
        let other = [Int16](repeating: -2_000, count: 30)
        #expect(passing(level: level, other: other).isEmpty == !passes)
    }

    /// A voice in one channel, from 1 s to 3 s.
    private func voice(seed: UInt64) -> [Int16] {
        var sound = Sound(seed: seed)
        sound.pause(milliseconds: 1_000)
        sound.voice(milliseconds: 2_000, amplitude: 20_000)
        sound.pause(milliseconds: 2_000)
        return sound.samples
    }

    private func hiss() -> [Int16] {
        var sound = Sound(hiss: 10, seed: 77)
        sound.pause(milliseconds: 5_000)
        return sound.samples
    }

    @Test func delayedLeakIsDropped() {
        let voice = voice(seed: 3)
        let leak = hiss().mixed(with: voice.delayed(by: 40).clippingMap { $0 / 32 })
        #expect(Analysis([leak]).segments.count == 1)
        #expect(Analysis([voice, leak]).segments.map(\.channel) == [1])
        #expect(Analysis([leak, voice]).segments.map(\.channel) == [2])
    }

    @Test func overlapIsKept() {
        let planes = [voice(seed: 3), voice(seed: 4)]
        let analysis = Analysis(planes)
        #expect(analysis.segments.map(\.channel) == [1, 2])
        #expect(analysis.ranges == Analysis([planes[0]]).ranges + Analysis([planes[1]]).ranges)
    }

    @Test func thirdChannelKeepsTheLeak() {
        let voice = voice(seed: 3)
        let leak = hiss().mixed(with: voice.delayed(by: 40).clippingMap { $0 / 32 })
        #expect(Analysis([voice, leak, hiss()]).segments.map(\.channel) == [1, 2])
    }
}
