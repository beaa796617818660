import AudioDecoding
import Testing
import VoiceSegmentation

@Suite struct LimitsTests {
    /// The two layers do not know each other; a rate that only one of them takes would stop the run.
    @Test func everythingThatIsDecodedCanBeSegmented() {
        #expect(AudioLimits.sampleRates == Segmenter.sampleRates)
        #expect(AudioLimits.channelCounts.lowerBound == 1)
    }
}
