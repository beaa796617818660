#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import TestNumbers
import Testing

@testable import VoiceSegmentation

/// Recordings of hours.
@Suite struct LongRecordingTests {
    /// Levels of 24 hours would take minutes without optimisation; 20 minutes hold 58 tiles, and a
    /// frame of the tenth is decided like one of the last.
    @Test func longRecordingIsDecidedTileByTile() {
        var random = SeededRandom(seed: 31)
        let frameCount = 120_000
        let channels = (0..<2).map { channel -> ChannelLevels in
            var levels = ChannelLevels()
            levels.levels.reserveCapacity(frameCount)
            for frame in 0..<frameCount {
                let isTalking = frame / 300 % 2 == channel
                levels.levels.append(
                    Int16(random.number(in: 0...400)) - (isTalking ? 2_500 : 6_500))
                levels.brightness.append(Int8(random.number(in: -40...20)))
                levels.crests.append(UInt8(random.number(in: 90...160)))
            }
            return levels
        }
        for (index, channel) in channels.enumerated() {
            var scan = ChannelScan(parameters: .energy)
            scan.advance(channel, isComplete: true)
            let decision = ChannelDecision(
                channel, scan, other: channels[1 - index], parameters: .energy)
            var trace: ChannelTrace?
            let utterances = decision.utterancesAndMusic(trace: &trace).utterances
            #expect(utterances.count == 200)
            for (place, frames) in utterances.enumerated() {
                let start = 300 * (2 * place + index)
                let end = start + 300 + SegmentationParameters.energy.leadOut
                #expect(abs(frames.lowerBound - start) <= 3)
                #expect(abs(frames.upperBound - min(end, frameCount)) <= 3)
            }
        }
    }

    /// Of samples only levels are kept: 4 bytes a frame, and what arrays keep free for growth. In a
    /// process of its own, whose memory nobody else uses.
    @Test func samplesAreNotKept() async {
        await #expect(processExitsWith: .success) {
            func peakMemory() -> Int {
                var usage = rusage()
                // RUSAGE_SELF, whose type differs between C libraries.
                getrusage(0, &usage)
                #if canImport(Darwin)
                    return usage.ru_maxrss
                #else
                    return usage.ru_maxrss * 1_024
                #endif
            }
            var segmenter = Segmenter(sampleRate: 8_000, channelCount: 2)
            let block = (0..<16_000).map { Int16($0 * 7_919 % 2_001 - 1_000) }
            for channel in 1...2 { segmenter.append(block.span, channel: channel) }
            let before = peakMemory()
            // Eight minutes: 15.4 MB of samples, 0.4 MB of levels.
            for _ in 0..<240 {
                for channel in 1...2 { segmenter.append(block.span, channel: channel) }
            }
            let growth = peakMemory() - before
            precondition(growth < 4_000_000, "\(growth) bytes more")
            _ = segmenter.finish()
            precondition(peakMemory() - before < 8_000_000)
        }
    }
}
