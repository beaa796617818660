import TestNumbers
import Testing

@testable import VoiceSegmentation

/// What is found out while levels come is what is found when all have come.
@Suite struct ChannelScanTests {
    /// Twenty minutes, nearly six of them a tone.
    private static let levels: ChannelLevels = {
        var random = SeededRandom(seed: 21)
        var channel = ChannelLevels()
        for frame in 0..<120_000 {
            let isTone = (60_000..<95_000).contains(frame)
            let isTalking = frame / 170 % 2 == 0
            let level = isTone ? -2_000 : isTalking ? -3_000 : -6_000
            channel.levels.append(Int16(level + (isTone ? 0 : random.number(in: -900...900))))
            channel.brightness.append(isTone ? 5 : Int8(random.number(in: -40...20)))
            channel.crests.append(isTone ? 40 : UInt8(random.number(in: 60...160)))
        }
        return channel
    }()

    private func scanned(by stride: Int, isTraced: Bool = false) -> (ChannelScan, kept: Int) {
        var scan = ChannelScan(parameters: .standard, isTraced: isTraced)
        var sofar = ChannelLevels()
        var kept = 0
        for start in Swift.stride(from: 0, to: Self.levels.frameCount, by: stride) {
            let frames = start..<min(start + stride, Self.levels.frameCount)
            sofar.levels += Self.levels.levels[frames]
            sofar.brightness.append(contentsOf: Self.levels.brightness[frames])
            sofar.crests.append(contentsOf: Self.levels.crests[frames])
            scan.advance(sofar, isComplete: frames.upperBound == Self.levels.frameCount)
            sofar.dropDetails(before: scan.firstFrame)
            kept = max(kept, sofar.brightness.count)
        }
        return (scan, kept)
    }

    @Test(arguments: [1_000, 7_919, 32_768, 120_000]) func stretchesDoNotMatter(_ stride: Int) {
        let (found, _) = scanned(by: stride)
        var expected = ChannelScan(parameters: .standard)
        expected.advance(Self.levels, isComplete: true)
        let frameCount = Self.levels.frameCount
        #expect(found.likeSpeech == expected.likeSpeech)
        let tones = found.tones.intervals(frameCount: frameCount)
        #expect(tones == expected.tones.intervals(frameCount: frameCount))
        #expect(tones.count == 1 && tones[0].contains(60_010) && tones[0].contains(94_990))
        #expect(found.surroundings.medianFloor == expected.surroundings.medianFloor)
        #expect(found.steps.count == expected.steps.count)
        for (left, right) in zip(found.steps, expected.steps) {
            #expect(left.inputs.indices.allSatisfy { left.inputs[$0] == right.inputs[$0] })
        }
    }

    /// However long the channel and whatever is in it, and whether or not a trace wants more.
    @Test(arguments: [false, true]) func onlyRecentDetailsAreKept(_ isTraced: Bool) {
        let (scan, kept) = scanned(by: 1_000, isTraced: isTraced)
        #expect(kept < 16_000)
        #expect(scan.scores.count == (isTraced ? Self.levels.frameCount : 0))
        #expect(isTraced == (scan.surroundings.descriptions.startIndex == 0))
    }
}
