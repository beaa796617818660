import CallModel
import Testing
import VoiceSegmentation

@testable import earmark

struct ChannelExplanationTests {
    private func rows(
        _ letters: String, utterances: [Range<Int>] = [], segments: [Segment] = [],
        _ parameters: SegmentationParameters = .standard
    ) -> [ExplanationRow] {
        ChannelExplanation(
            file: FoundPath("/d/a.wav"), number: 1, sampleRate: 8000,
            trace: Traces.channel(letters, utterances: utterances), segments: segments,
            parameters: parameters
        ).rows
    }

    private func quiet(_ count: Int) -> String { String(repeating: ".", count: count) }

    @Test func utteranceHasAnOnsetAndAnOffsetWithWhatDecidedThem() throws {
        let rows = rows("..aaaaaaaaa" + quiet(20), utterances: [2..<12])
        #expect(rows.map(\.event) == [.onset, .offset])
        #expect(rows.map(\.samples) == [160..<160, 960..<960])
        #expect(rows.map(\.level.centiDBFS) == [-3000, -7000])
        #expect(rows.map(\.floor.centiDBFS) == [-6500, -6500])
        #expect(rows.map(\.threshold.centiDBFS) == [-5500, -5500])
        #expect(rows.map(\.score) == [200, -200])
        #expect(
            rows.map(\.reason) == [
                "speech begins: score over its threshold",
                "speech ends: score under its threshold for 160 ms",
            ])
    }

    @Test(arguments: [
        ("..aaaaaaaaa", "the recording ends"),
        ("..aaaaaaaaa.....", "score under its threshold until the recording ends"),
        ("..aaaaaaaaatttttttttttttttttttttttt", "a steady tone follows"),
        ("..aaaaaaaaaxxxxxxxxxxxxxxxxxxxxxxx", "cross-talk from the other channel follows"),
    ])
    func offsetSaysWhatFollows(letters: String, reason: String) {
        let offset = rows(letters, utterances: [2..<11]).first { $0.event == .offset }
        #expect(offset?.reason == "speech ends: \(reason)")
    }

    @Test func framesThatAreAddedAreSaidToBe() {
        let rows = rows(
            quiet(10) + "aaaaaaaaa" + quiet(50), utterances: [2..<31],
            SegmentationParameters(.high))
        #expect(rows.first?.reason.hasSuffix("(80 ms added before)") == true)
        #expect(rows.last?.reason.hasSuffix("for 200 ms (120 ms added behind)") == true)
    }

    @Test func eachReasonIsSaidInPlainWords() {
        let gap = quiet(20)
        let rows = rows(
            ["aa", "ll", "tt", "kk", "mm", "xx"].joined(separator: gap) + gap)
        #expect(rows.allSatisfy { $0.event == .rejected })
        #expect(
            rows.map(\.reason) == [
                "shorter than 60 ms", "loud enough, but not like speech", "steady tone",
                "dialled key", "music", "cross-talk from the other channel",
            ])
        #expect(rows.map(\.score) == [200, -200, 200, 200, 200, 200])
    }

    @Test func fragmentsOfOneReasonAreJoinedWithin100Milliseconds() {
        #expect(
            rows("tt.t" + quiet(10) + "t" + quiet(11) + "tt").map(\.samples) == [
                0..<15 * 80, 26 * 80..<28 * 80,
            ])
        #expect(
            rows("ttlltt").map(\.reason) == [
                "steady tone", "loud enough, but not like speech",
            ])
    }

    @Test func fragmentsAreNotJoinedOverAnUtterance() {
        let rows = rows("xaaaaaaax", utterances: [1..<8])
        #expect(rows.map(\.event) == [.rejected, .onset, .offset, .rejected])
    }

    @Test func whatLiesInATonePassesForTheTone() {
        let rows = rows("llllllll", segments: [Traces.segment(.tone, 2..<6)])
        #expect(
            rows.map(\.reason) == [
                "loud enough, but not like speech", "steady tone",
            ])
        #expect(rows.map(\.samples) == [0..<8 * 80, 2 * 80..<6 * 80])
    }

    @Test func whereEnergyDecidesScoresAreDecibels() {
        var parameters = SegmentationParameters.standard
        parameters.decision = .energy
        let rows = rows("..aaaaaaaaa" + quiet(20), utterances: [2..<12], parameters)
        #expect(rows.map(\.score) == [512, -512])
        #expect(rows.first?.reason == "speech begins: level over its threshold")
    }
}
