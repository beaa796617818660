@testable import AudioDecoding
import CSndFile
import Testing

@Suite struct DirectDecoderTests {
    private static let containers: [(name: AudioContainer, format: Int)] = [
        (.wav, SF_FORMAT_WAV), (.wav, SF_FORMAT_WAVEX), (.rifx, SF_FORMAT_WAV | SF_ENDIAN_BIG),
        (.rf64, SF_FORMAT_RF64), (.w64, SF_FORMAT_W64), (.au, SF_FORMAT_AU),
        (.au, SF_FORMAT_AU | SF_ENDIAN_LITTLE),
    ]
    private static let codecs: [(name: AudioCodec, subformat: Int)] = [
        (.muLaw, SF_FORMAT_ULAW), (.aLaw, SF_FORMAT_ALAW), (.pcm16, SF_FORMAT_PCM_16),
    ]

    @Test(arguments: containers.indices, codecs.indices)
    func agreesWithLibsndfileAtEveryBlockSize(_ container: Int, _ codec: Int) throws {
        let (container, format) = Self.containers[container]
        let (codec, subformat) = Self.codecs[codec]
        for channelCount in 1...3 {
            let samples = Signal.interleaved(frameCount: 1_501, channelCount: channelCount)
            let bytes = try #require(
                SndFile.write(format | subformat, channelCount: channelCount, samples))
            let expected = try #require(SndFile.read(bytes))
            for blockByteCount in [1, 2, 3, 7, 4_096, bytes.count] {
                let decoded = Decoded(bytes, blockByteCount: blockByteCount)
                guard case .direct(let layout) = decoded.identification else {
                    Issue.record("\(decoded.identification)")
                    return
                }
                #expect(layout.container == container)
                #expect(layout.codec == codec)
                #expect(layout.sampleRate == 8_000)
                #expect(decoded.planes == expected)
                #expect(
                    decoded.summary
                        == DecodingSummary(
                            sampleFrameCount: 1_501, claimedSampleFrameCount: 1_501, problem: nil))
            }
        }
    }

    @Test(arguments: [7, 6])
    func everyCodeOfALawAgreesWithLibsndfile(_ tag: Int) throws {
        let codes = (0...255).map { UInt8($0) }
        let bytes = Bytes.wave(
            Bytes.chunk("fmt ", Bytes.format(tag: tag)), Bytes.chunk("data", codes))
        let expected = try #require(SndFile.read(bytes))
        #expect(expected[0].count == 256)
        #expect(Decoded(bytes).planes == expected)
        if tag == 7 { #expect(expected[0][0x00] == -32_124 && expected[0][0x80] == 32_124) }
    }

    @Test func bw64IsReadLikeRF64() throws {
        let samples = Signal.interleaved(frameCount: 900, channelCount: 2)
        let rf64 = try #require(
            SndFile.write(SF_FORMAT_RF64 | SF_FORMAT_ULAW, channelCount: 2, samples))
        let decoded = Decoded(Array("BW64".utf8) + rf64.dropFirst(4))
        #expect(decoded.identification.container == .bw64)
        #expect(decoded.planes == Decoded(rf64).planes)
    }

    @Test func dataSizeOfZeroIsReadToTheEndOfTheFile() {
        let codes = Array(repeating: UInt8(0x31), count: 96_000)
        let decoded = Decoded(Bytes.muLaw(codes, size: 0))
        #expect(decoded.planes[0].count == 96_000)
        #expect(decoded.summary?.claimedSampleFrameCount == nil)
        #expect(decoded.problem == .headerUnfinished(byteCount: 96_000))
    }

    @Test func dataSizeOfZeroBeforeOtherChunksIsNoAudio() {
        let bytes = Bytes.muLaw([]) + Bytes.chunk("LIST", Array("INFOISFT".utf8) + [0, 0, 0, 0])
        #expect(
            Decoded(bytes).identification
                == .undecodable(
                    UndecodableAudio(container: .wav, codec: .muLaw, reason: .noAudio)))
    }

    @Test(arguments: [0xFFFF_FFFF, 0x7FFF_F000])
    func placeholdersOfStreamingWritersAreNoClaim(_ size: Int) {
        let decoded = Decoded(Bytes.muLaw(Array(repeating: 0x31, count: 500), size: size))
        #expect(decoded.planes[0].count == 500)
        #expect(decoded.summary?.claimedSampleFrameCount == nil)
        #expect(decoded.problem == .headerUnfinished(byteCount: 500))
    }

    @Test func auMayLeaveItsLengthOpen() {
        let header =
            Array(".snd".utf8) + [28, 0xFFFF_FFFF, 1, 8_000, 1, 0].flatMap { Bytes.big($0, 4) }
        let decoded = Decoded(header + Array(repeating: 0x31, count: 500))
        #expect(decoded.planes[0].count == 500)
        #expect(decoded.problem == nil)
    }

    @Test func truncationIsNamedWithBothLengths() {
        let whole = Bytes.muLaw(Array(repeating: 0x31, count: 1_000), channelCount: 2)
        let decoded = Decoded(Array(whole.dropLast(301)))
        #expect(decoded.planes.map(\.count) == [349, 349])
        #expect(decoded.summary?.claimedSampleFrameCount == 500)
        #expect(decoded.problem == .truncated(claimed: 1_000, found: 699))
    }

    @Test func oddByteIsLeftOver() {
        let decoded = Decoded(Bytes.muLaw([1, 2, 3], channelCount: 2))
        #expect(decoded.planes.map(\.count) == [1, 1])
        #expect(decoded.problem == .partialSampleFrame(byteCount: 1))
    }

    @Test func chunksAndZerosMayFollowTheAudioButNothingElse() {
        let wave = Bytes.muLaw([1, 2, 3])
        let chunk = Bytes.chunk("LIST", Array("INFO".utf8))
        #expect(Decoded(wave + chunk).problem == nil)
        #expect(Decoded(wave.dropLast() + chunk).problem == nil)
        #expect(Decoded(wave + Array(repeating: 0, count: 5_000)).problem == nil)
        let audio = [UInt8](repeating: 0xD5, count: 5_000)
        for blockByteCount in [1, 7, 10_000] {
            let decoded = Decoded(wave + audio, blockByteCount: blockByteCount)
            #expect(decoded.problem == .unexplainedBytes(byteCount: 5_000 + 1))
            #expect(decoded.planes[0].count == 3)
        }
    }

    @Test(arguments: [4, 100, 393_164])
    func zeroFilledListChunkIsSkipped(_ byteCount: Int) throws {
        let codes = (0..<4_000).map { UInt8(truncatingIfNeeded: $0) }
        let bytes = Bytes.wave(
            Bytes.chunk("fmt ", Bytes.format(tag: 7)),
            Bytes.chunk("LIST", [UInt8](repeating: 0, count: byteCount)),
            Bytes.chunk("data", codes))
        let decoded = Decoded(bytes)
        #expect(decoded.planes == (try #require(SndFile.read(Bytes.muLaw(codes)))))
        #expect(decoded.problem == nil)
    }

    @Test func zerosBetweenChunksAndMissingPaddingAreSkipped() {
        let format = Bytes.chunk("fmt ", Bytes.format(tag: 7))
        let data = Bytes.chunk("data", [1, 2, 3, 4])
        let zeros = [UInt8](repeating: 0, count: 20)
        #expect(Decoded(Bytes.wave(format, zeros, data)).planes.map(\.count) == [4])
        let odd = Bytes.chunk("bext", [1, 2, 3]).dropLast()
        #expect(Decoded(Bytes.wave(format, Array(odd), data)).planes.map(\.count) == [4])
    }

    @Test func unknownLengthOfAPipeIsNoHindrance() {
        let bytes = Bytes.muLaw([1, 2, 3, 4])
        let found = FormatIdentifier.identify(head: bytes.span.bytes, fileSize: nil)
        guard case .direct(let layout) = found else {
            Issue.record("\(found)")
            return
        }
        #expect(layout.extent.claimedByteCount == 4)
    }

    @Test func stopsOnABlockThatIsTooSmall() async {
        await #expect(processExitsWith: .failure) {
            let bytes: [UInt8] = Bytes.muLaw(Array(repeating: 1, count: 100))
            if case .direct(let layout) = FormatIdentifier.identify(
                head: bytes.span.bytes, fileSize: bytes.count)
            {
                var decoder = DirectDecoder(layout)
                var block = decoder.makeBlock(forByteCount: 10)
                decoder.decode(bytes.span.bytes, into: &block)
            }
        }
    }
}
