import Testing

@testable import SpeechEvaluation

struct DetectionCountsTests {
    /// 100 frames, speech in 20 ..< 60; found in 30 ..< 80 but for 40 ..< 44.
    private func counts(excluding excluded: [SpeechInterval] = []) -> DetectionCounts {
        var counts = DetectionCounts()
        counts.add(
            reference: SpeechMask(speechIn: intervals((200, 600)), frameCount: 100),
            hypothesis: SpeechMask(speechIn: intervals((300, 400), (440, 800)), frameCount: 100),
            excluded: SpeechMask(speechIn: excluded, frameCount: 100))
        return counts
    }

    @Test func ratesFollowFromFrames() throws {
        let counts = counts()
        #expect(counts.hits == 26)
        #expect(counts.misses == 14)
        #expect(counts.falseAlarms == 20)
        #expect(counts.rejections == 40)
        #expect(counts.speech == 40)
        #expect(counts.total == 100)
        #expect(counts.precision == 26.0 / 46)
        #expect(counts.recall == 26.0 / 40)
        #expect(counts.f1 == 52.0 / 86)
        #expect(counts.falseAlarmRate == 20.0 / 60)
        #expect(counts.missRate == 14.0 / 40)
        #expect(counts.detectionErrorRate == 34.0 / 40)
    }

    @Test func excludedFramesDoNotCount() {
        let counts = counts(excluding: intervals((200, 300), (600, 1000)))
        #expect(counts.hits == 26)
        #expect(counts.misses == 4)
        #expect(counts.falseAlarms == 0)
        #expect(counts.rejections == 20)
    }

    @Test func rateOfNothingIsNotANumberButNil() {
        let nothing = DetectionCounts()
        #expect(nothing.precision == nil)
        #expect(nothing.recall == nil)
        #expect(nothing.f1 == nil)
        #expect(nothing.falseAlarmRate == nil)
        #expect(nothing.missRate == nil)
        #expect(nothing.detectionErrorRate == nil)
    }
}
