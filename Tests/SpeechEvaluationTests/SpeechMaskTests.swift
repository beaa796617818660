import Testing

@testable import SpeechEvaluation

struct SpeechMaskTests {
    private func marked(_ mask: SpeechMask) -> [Int] {
        mask.frames.indices.filter { mask.frames[$0] }
    }

    @Test(arguments: [
        // Centres are at 5, 15, 25 ms and so on.
        (10, 30, [1, 2]),
        (6, 24, [1]),
        (4, 26, [0, 1, 2]),
        (5, 6, [0]),
        (16, 24, []),
        (30, 30, []),
    ])
    func frameIsSpeechWhenItsCentreLiesInside(start: Int, end: Int, frames: [Int]) {
        #expect(marked(SpeechMask(speechIn: intervals((start, end)), frameCount: 5)) == frames)
    }

    @Test func intervalsMayOverlapAndReachBeyondTheEnd() {
        let mask = SpeechMask(
            speechIn: intervals((0, 20), (10, 30), (40, 900), (1000, 2000)), frameCount: 6)
        #expect(marked(mask) == [0, 1, 2, 4, 5])
    }

    @Test func collarReachesToBothSidesOfBothEnds() {
        let mask = SpeechMask(
            within: 0.02, ofBoundariesOf: intervals((30, 100)), frameCount: 20)
        #expect(marked(mask) == [1, 2, 3, 4, 8, 9, 10, 11])
    }

    @Test func collarAtTheBeginningIsCutOff() {
        let speech = intervals((10, 400))
        let cut = SpeechMask(within: 0.1, ofBoundariesOf: speech, frameCount: 15)
        #expect(marked(cut) == Array(0..<11))
    }

    @Test(arguments: [(35.777, 3577), (194.0055, 19400), (0, 0), (0.009, 0), (0.3, 30), (0.29, 28)])
    func durationHasWholeFramesOnly(seconds: Double, frames: Int) {
        #expect(FrameGrid.frameCount(of: seconds) == frames)
    }
}
