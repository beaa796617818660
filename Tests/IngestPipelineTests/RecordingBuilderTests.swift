import AudioDecoding
import CallModel
import Testing
import VoiceSegmentation

@testable import IngestPipeline

struct RecordingBuilderTests {
    private let samples = WAVEFixture.samples(frameCount: 60_000)

    /// Decodes the samples as 16-bit PCM, so many bytes at a time.
    private func recording(
        blockByteCount: Int, container: AudioContainer = .wav, rawFormat: RawFormat? = nil,
        summary: DecodingSummary? = nil
    ) -> FileAnalysis.Result {
        let bytes = WAVEFixture.pcm16(samples)
        let identification = FormatIdentifier.identify(
            head: bytes.span.bytes, fileSize: bytes.count, raw: nil)
        guard case .direct(let layout) = identification else {
            return .notAudio(reason: "\(identification)")
        }
        var decoder = DirectDecoder(layout)
        var block = decoder.makeBlock(forByteCount: blockByteCount)
        var builder = RecordingBuilder(
            container: container, codec: layout.codec, rawFormat: rawFormat, sampleRate: 8_000,
            channelCount: 2, parameters: .standard)
        for start in stride(from: 0, to: bytes.count, by: blockByteCount) {
            let part = bytes[start..<min(start + blockByteCount, bytes.count)]
            Array(part).withUnsafeBytes { decoder.decode(RawSpan(_unsafeBytes: $0), into: &block) }
            builder.append(block)
        }
        return builder.finish(summary ?? decoder.finish())
    }

    @Test(arguments: [1, 7, 160, 4_096, 65_537])
    func blockSizeShowsNowhereInTheRecording(blockByteCount: Int) {
        let whole = recording(blockByteCount: 1 << 20)
        #expect(recording(blockByteCount: blockByteCount) == whole)
        guard case .decoded(let analysis) = whole else {
            Issue.record("\(whole)")
            return
        }
        #expect(analysis.sampleFrameCount == 60_000)
        #expect(Set(analysis.segments.map(\.channel)) == [1, 2])
    }

    @Test func operatorsStatementIsKeptOnlyWhereItDecided() throws {
        let format = try RawFormat("pcm16:8000:2")
        for (container, kept) in [(AudioContainer.wav, nil), (.headerless, "pcm16:8000:2")] {
            let result = recording(
                blockByteCount: 65_536, container: container, rawFormat: format)
            guard case .decoded(let analysis) = result else {
                Issue.record("\(result)")
                continue
            }
            #expect(analysis.rawFormat == kept)
        }
    }

    @Test func problemAndClaimStandBesideWhatWasDecoded() {
        let result = recording(
            blockByteCount: 65_536,
            summary: DecodingSummary(
                sampleFrameCount: 60_000, claimedSampleFrameCount: 90_000,
                problem: .truncated(claimed: 360_000, found: 240_000)))
        guard case .decoded(let analysis) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(analysis.claimedSampleFrameCount == 90_000)
        #expect(
            analysis.problem == "truncated: the header promises 360000 bytes, the file holds 240000"
        )
    }

    @Test func headerWithoutAudioMakesNoRecording() {
        let builder = RecordingBuilder(
            container: .wav, codec: .muLaw, rawFormat: nil, sampleRate: 8_000, channelCount: 1,
            parameters: .standard)
        let result = builder.finish(
            DecodingSummary(sampleFrameCount: 0, claimedSampleFrameCount: nil, problem: nil))
        #expect(
            result
                == .undecodable(reason: "G.711 mu-law in WAV: the header is not followed by audio"))
    }
}
