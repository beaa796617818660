import Testing

@testable import VoiceSegmentation

@Suite struct UtteranceTrackerTests {
    /// Margins of 2 and 8 frames, a hangover of 30, utterances of 6 frames.
    private let parameters: SegmentationParameters = {
        var parameters = SegmentationParameters.standard
        parameters.leadIn = 2
        parameters.leadOut = 8
        parameters.hangover = 30
        parameters.minimumLength = 6
        return parameters
    }()

    private func utterances(active: [Range<Int>], frameCount: Int) -> [Range<Int>] {
        var tracker = UtteranceTracker(parameters: parameters)
        var utterances = active.joined().filter { $0 < frameCount }.compactMap { frame in
            tracker.advance(toActive: frame)
        }
        if let last = tracker.finish(frameCount: frameCount) { utterances.append(last) }
        return utterances
    }

    @Test func onsetAndEndAreWidened() {
        #expect(utterances(active: [50..<60], frameCount: 200) == [48..<68])
    }

    @Test func hangoverBridgesShortPause() {
        #expect(utterances(active: [50..<60, 89..<99], frameCount: 200) == [48..<107])
    }

    @Test func pauseAsLongAsTheHangoverSplits() {
        #expect(
            utterances(active: [50..<60, 90..<100], frameCount: 200) == [48..<68, 88..<108])
    }

    @Test(arguments: [(1, []), (5, []), (6, [48..<64])] as [(Int, [Range<Int>])])
    func tooShortRunIsDropped(_ length: Int, _ expected: [Range<Int>]) {
        #expect(utterances(active: [50..<50 + length], frameCount: 200) == expected)
    }

    @Test func shortRunsThatTheHangoverJoinsAreKept() {
        #expect(utterances(active: [50..<51, 80..<81], frameCount: 200) == [48..<89])
    }

    @Test func droppedRunDoesNotLengthenTheNextUtterance() {
        #expect(utterances(active: [50..<53, 90..<100], frameCount: 200) == [88..<108])
    }

    @Test(arguments: [0, 1, 2]) func leadInIsClippedToTheRecording(_ start: Int) {
        #expect(utterances(active: [start..<20], frameCount: 200) == [0..<28])
    }

    @Test(arguments: [(60, 60), (61, 61), (67, 67), (68, 68), (89, 68), (90, 68)])
    func utteranceOpenAtTheEndIsClippedToTheRecording(_ frameCount: Int, _ end: Int) {
        #expect(utterances(active: [50..<60], frameCount: frameCount) == [48..<end])
    }

    @Test func tooShortRunAtTheEndIsDropped() {
        #expect(utterances(active: [195..<200], frameCount: 200).isEmpty)
    }

    @Test func nothingActiveHasNoUtterances() {
        #expect(utterances(active: [], frameCount: 100).isEmpty)
        #expect(utterances(active: [], frameCount: 0).isEmpty)
    }

    @Test func utteranceOfTheWholeRecording() {
        #expect(utterances(active: [0..<100], frameCount: 100) == [0..<100])
    }

    @Test func stopsOnMarginsThatLetUtterancesMeet() async {
        await #expect(processExitsWith: .failure) {
            var parameters = SegmentationParameters.standard
            parameters.hangover = parameters.leadIn + parameters.leadOut
            _ = UtteranceTracker(parameters: parameters)
        }
    }

    @Test(arguments: Sensitivity.allCases)
    func marginsOfEverySensitivityAreShorterThanItsHangover(_ sensitivity: Sensitivity) {
        let parameters = SegmentationParameters(sensitivity)
        #expect(parameters.leadIn + parameters.leadOut < parameters.hangover)
        #expect(parameters.leadIn >= 0 && parameters.leadOut >= 0)
        #expect(parameters.minimumLength >= 1)
        _ = UtteranceTracker(parameters: parameters)
    }
}
