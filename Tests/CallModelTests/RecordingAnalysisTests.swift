import CallModel
import Testing

struct RecordingAnalysisTests {
    @Test func durationIsDecodedSampleFramesBySampleRateWhateverTheHeaderClaims() {
        let analysis = RecordingAnalysis(
            container: "WAV", codec: "PCM16", rawFormat: nil, sampleRate: 8_000,
            sampleFrameCount: 12_000, claimedSampleFrameCount: 99_999, problem: nil, channels: [],
            segments: [])
        #expect(analysis.duration == 1.5)
    }

    @Test func segmentEndsBehindItsLastSample() {
        let segment = Segment(
            channel: 1, startSample: 100, sampleCount: 1, kind: .speech, meanLevel: .silence,
            peakLevel: .silence)
        #expect(segment.endSample == 101)
    }
}
