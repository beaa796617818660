import Testing

@testable import RecordingIndex

/// Median, median absolute deviation and modified z, by hand.
struct RobustScaleTests {
    @Test func oddAndEvenNumbersOfValuesHaveTheirMedian() {
        let odd = RobustScale([9, 1, 5])
        #expect(odd.twiceMedian == 10)
        #expect(odd.fourfoldDeviation == 16)
        // Median 4.5, distances 3.5, 0.5, 0.5 and 5.5, so that theirs is 2.
        let even = RobustScale([1, 4, 5, 10])
        #expect(even.twiceMedian == 9)
        #expect(even.fourfoldDeviation == 8)
    }

    /// Median 5, deviation 2: 0.6745 * 95 / 2 = 32.03875.
    @Test func scoreIsTheModifiedZInHundredths() {
        let scale = RobustScale([1, 2, 3, 4, 5, 6, 7, 8, 100])
        #expect(scale.count == 9)
        #expect(scale.score(100) == 3204)
        #expect(scale.score(5) == 0)
        #expect(scale.score(-90) == -3204)
        #expect(scale.score(7) == 67)
    }

    @Test func equalValuesHaveNoScore() {
        #expect(RobustScale([4, 4, 4, 9]).score(9) == nil)
        #expect(RobustScale([7]).score(7) == nil)
    }

    @Test func sharesAndSilenceAreRounded() {
        #expect(SpeechMeasure.handlerShare(1, 2) == 3333)
        #expect(SpeechMeasure.handlerShare(2, 1) == 6667)
        #expect(SpeechMeasure.handlerShare(0, 0) == nil)
        #expect(SpeechMeasure.handlerShare(nil, 1) == nil)
        #expect(SpeechMeasure.deadAir(sampleCount: 4_003, sampleRate: 8_000) == 500)
        #expect(SpeechMeasure.deadAir(sampleCount: 4_004, sampleRate: 8_000) == 501)
        #expect(SpeechMeasure.deadAir(sampleCount: nil, sampleRate: 8_000) == nil)
    }
}
