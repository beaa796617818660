import CallModel
import Testing

struct ChannelFlagTests {
    /// The names are stored in indexes and read by other programs.
    @Test func flagsHaveTheirNames() {
        #expect(
            ChannelFlag.allCases.map(\.rawValue) == [
                "silent", "noSpeech", "dualMono", "offset", "clipped", "constantTone",
            ])
    }

    @Test func flagsAreOrderedByName() {
        #expect(
            ChannelFlag.allCases.sorted() == [
                .clipped, .constantTone, .dualMono, .noSpeech, .offset, .silent,
            ])
    }

    @Test func channelHasNoFlagUnlessItIsGiven() {
        let summary = ChannelSummary(
            noiseFloor: .silence, peakLevel: .silence, speechSampleCount: 0)
        #expect(summary.flags.isEmpty)
    }
}
