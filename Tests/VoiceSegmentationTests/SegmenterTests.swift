import CallModel
import Testing

@testable import VoiceSegmentation

@Suite struct SegmenterTests {
    /// Energy decides, so that there is speech whatever the weights.
    private func analysed(_ planes: [[Int16]], sampleRate: Int = 8_000) -> Analysis {
        Analysis(planes, sampleRate: sampleRate, parameters: .energy)
    }

    @Test(arguments: [1, 7, 80, 4_096]) func blockLengthDoesNotMatter(_ blockLength: Int) {
        let planes = Sound.conversation(seed: 2, sampleRate: 16_000, milliseconds: 4_003)
        for parameters in [SegmentationParameters.standard, .energy] {
            let whole = Analysis(planes, sampleRate: 16_000, parameters: parameters)
            let inBlocks = Analysis(
                planes, sampleRate: 16_000, blockLength: blockLength, parameters: parameters)
            #expect(inBlocks == whole)
        }
        #expect(!analysed(planes, sampleRate: 16_000).segments(.speech).isEmpty)
    }

    @Test(arguments: 1...4) func orderOfChannelsDoesNotMatter(_ seed: UInt64) {
        let planes = Sound.conversation(seed: seed, milliseconds: 8_000)
        let found = analysed(planes)
        let swapped = analysed(planes.reversed())
        #expect(found.channels == swapped.channels.reversed())
        let segments = swapped.segments.map { segment in
            var segment = segment
            segment.channel = 3 - segment.channel
            return segment
        }
        #expect(
            found.segments
                == segments.filter { $0.channel == 1 } + segments.filter { $0.channel == 2 })
    }

    @Test func channelsOfThreeDoNotActOnEachOther() {
        let planes =
            Sound.conversation(seed: 5, milliseconds: 6_000)
            + [Sound.conversation(seed: 6, milliseconds: 6_000)[0]]
        let found = analysed(planes)
        for (index, plane) in planes.enumerated() {
            let alone = analysed([plane])
            let segments = found.segments.filter { $0.channel == index + 1 }
            #expect(segments.map(\.startSample) == alone.segments.map(\.startSample))
            #expect(segments.map(\.sampleCount) == alone.segments.map(\.sampleCount))
            #expect(found.channels[index] == alone.channels[0])
        }
    }

    @Test(arguments: 1...8)
    func segmentsAreOrderedDisjointAndInsideTheRecording(_ seed: UInt64) {
        let planes = Sound.conversation(seed: seed, sampleRate: 11_025, milliseconds: 10_000)
        let found = analysed(planes, sampleRate: 11_025)
        #expect(!found.segments.isEmpty)
        for channel in 1...2 {
            let ofChannel = found.segments.filter { $0.channel == channel }
            #expect(ofChannel.map(\.startSample) == ofChannel.map(\.startSample).sorted())
            #expect(ofChannel.allSatisfy { ($0.digits != nil) == ($0.kind == .dtmf) })
            let segments = ofChannel.filter { $0.kind == .speech }
            #expect(segments.allSatisfy { $0.startSample >= 0 && $0.sampleCount > 0 })
            #expect(segments.allSatisfy { $0.endSample <= planes[channel - 1].count })
            #expect(
                zip(segments, segments.dropFirst()).allSatisfy { $0.endSample < $1.startSample })
            #expect(
                found.channels[channel - 1].speechSampleCount
                    == segments.reduce(0) { $0 + $1.sampleCount })
        }
        #expect(found.segments.map(\.channel) == found.segments.map(\.channel).sorted())
    }

    @Test(
        arguments: [
            [], [.min], [5], [Int16](repeating: 500, count: 79),
            [Int16](repeating: 0, count: 40_000), [Int16](repeating: .min, count: 40_000),
        ] as [[Int16]])
    func nothingToHearIsSilence(_ samples: [Int16]) {
        for parameters in [SegmentationParameters.standard, .energy] {
            for planes in [[samples], [samples, samples], [samples, samples, samples]] {
                let found = Analysis(planes, parameters: parameters)
                #expect(found.segments.isEmpty)
                #expect(found.channels.count == planes.count)
                #expect(found.channels.allSatisfy { $0.peakLevel == .silence })
                #expect(found.channels.allSatisfy { $0.speechSampleCount == 0 })
                #expect(found.channels.allSatisfy { !$0.flags.contains(.dualMono) })
            }
        }
    }

    /// The standard parameters as they are: whatever decides, this is no speech.
    @Test(arguments: [3, 100, 3_000]) func steadyNoiseHoldsNoSpeech(_ hiss: Int) {
        var sound = Sound(hiss: hiss)
        sound.pause(milliseconds: 10_000)
        #expect(Analysis([sound.samples]).segments(.speech).isEmpty)
        #expect(analysed([sound.samples]).segments(.speech).isEmpty)
    }

    /// Half periods of one sample are the highest frequency, of 8 samples 500 Hz. Detrending
    /// takes less than 1 dB of either.
    @Test(arguments: [1, 8], SegmentationParameters.Decision.allCases)
    func fullScaleSquareWaveIsNoSpeech(
        _ halfPeriod: Int, _ decision: SegmentationParameters.Decision
    ) {
        let parameters = SegmentationParameters(.standard, decision: decision)
        let samples = (0..<40_000).map { $0 / halfPeriod % 2 == 0 ? Int16.min : .max }
        let found = Analysis([samples, samples], parameters: parameters)
        #expect(found.segments(.speech).isEmpty)
        #expect(
            found.channels.allSatisfy { (-100...0).contains($0.peakLevel.centiDBFS) })
    }

    /// The greatest sample of the hiss is A, its mean square A(A + 1)/3; detrending takes 4 of 80
    /// degrees of freedom, 0.22 dB.
    @Test func levelsAreThoseOfTheSound() throws {
        var sound = Sound(hiss: 100)
        sound.pause(milliseconds: 2_000)
        sound.warble(milliseconds: 1_000, amplitude: 10_000)
        sound.pause(milliseconds: 2_000)
        let found = analysed([sound.samples])
        let segment = try #require(found.segments.first)
        #expect(found.segments.count == 1)
        // A triangle wave of amplitude A has the mean square A²/3: -15.08 dBFS.
        #expect(abs(segment.peakLevel.dBFS + 15.08) < 0.5)
        #expect(found.channels[0].peakLevel == segment.peakLevel)
        #expect(segment.meanLevel < segment.peakLevel)
        #expect(segment.meanLevel.dBFS > -20)
        // The lowest of eight frames lies below the mean of the hiss, -55.04 dBFS.
        #expect((-57 ... -55.2).contains(found.channels[0].noiseFloor.dBFS))
    }

    @Test(arguments: [8_000, 11_025, 16_000, 44_100, 48_000], [-1, 0, 1, 40])
    func recordingsAroundAFrameHaveTheirFrames(_ sampleRate: Int, _ excess: Int) {
        let hop = sampleRate / 8_000 * (sampleRate / (sampleRate / 8_000) / 100)
        let samples = (0..<hop + excess).map { Int16($0 % 7 * 1_000) }
        let found = Analysis.traced([samples, samples.reversed()], sampleRate: sampleRate)
        let frameCount = excess < 0 ? 0 : 1
        #expect(found.traces.allSatisfy { $0.verdicts.count == frameCount })
        #expect(found.analysis.channels.count == 2)
        #expect(found.analysis.segments.isEmpty)
    }

    @Test(arguments: [1_999, 768_001, 0, -8_000])
    func stopsOnARateThatCannotBeSegmented(_ sampleRate: Int) async {
        await #expect(processExitsWith: .failure) { [sampleRate = sampleRate as Int] in
            _ = Segmenter(sampleRate: sampleRate, channelCount: 1)
        }
    }

    @Test func stopsOnChannelsOfUnequalLength() async {
        await #expect(processExitsWith: .failure) {
            var segmenter = Segmenter(sampleRate: 8_000, channelCount: 2)
            let samples = [Int16](repeating: 1, count: 80)
            segmenter.append(samples.span, channel: 2)
            _ = segmenter.finish()
        }
    }

    @Test func stopsOnNoChannel() async {
        await #expect(processExitsWith: .failure) {
            _ = Segmenter(sampleRate: 8_000, channelCount: 0)
        }
    }
}
