import CallModel
import Testing

@testable import VoiceSegmentation

@Suite struct SensitivityTests {
    private func expectMore(_ planes: [[Int16]], sampleRate: Int) {
        for decision in SegmentationParameters.Decision.allCases {
            let found = Sensitivity.allCases.map { sensitivity in
                Analysis(
                    planes, sampleRate: sampleRate,
                    parameters: SegmentationParameters(sensitivity, decision: decision))
            }
            let (standard, high) = (found[0].segments(.speech), found[1].segments(.speech))
            #expect(
                standard.allSatisfy { utterance in
                    high.contains {
                        $0.channel == utterance.channel && $0.startSample <= utterance.startSample
                            && $0.endSample >= utterance.endSample
                    }
                })
            for (standard, high) in zip(found[0].channels, found[1].channels) {
                #expect(high.speechSampleCount >= standard.speechSampleCount)
            }
        }
    }

    /// Each utterance lies inside one of the high sensitivity, which may join several.
    @Test(arguments: 1...6) func highFindsEveryUtteranceOfStandard(_ seed: UInt64) {
        expectMore(Sound.conversation(seed: seed, milliseconds: 12_000), sampleRate: 8_000)
    }

    @Test(arguments: [
        "20260305-194033_H07_07700900123_000432.wav", "20260419-094412_H03_07700900456_000902.w64",
        "20260414-130938_H12_07700900367_000861.au", "20260501-173605_H12_07700900634_001033.aiff",
    ])
    func highFindsEveryUtteranceOfACall(_ name: String) throws {
        let call = try Recording(call: name)
        expectMore(call.planes, sampleRate: call.sampleRate)
        let found = Analysis(call.planes, sampleRate: call.sampleRate)
        #expect(found.segments(.speech).count > 3)
    }

    /// What is taken for speech by one is by the other.
    @Test(arguments: SegmentationParameters.Decision.allCases)
    func highIsNoStricterInAnything(_ decision: SegmentationParameters.Decision) {
        let standard = SegmentationParameters(.standard, decision: decision)
        let high = SegmentationParameters(.high, decision: decision)
        #expect(high.leastScore < standard.leastScore)
        #expect(high.crossTalkDepth >= standard.crossTalkDepth)
        #expect(high.hangover >= standard.hangover)
        #expect(high.minimumLength <= standard.minimumLength)
        #expect(high.leadIn >= standard.leadIn && high.leadOut >= standard.leadOut)
        #expect(high.decision == decision && standard.decision == decision)
    }

    @Test func standardIsTheStandard() {
        #expect(SegmentationParameters(.standard) == .standard)
    }
}
