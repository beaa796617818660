import CSndFile
import TestNumbers
import Testing

@testable import AudioDecoding

@Suite struct SndFileDecoderTests {
    /// Formats of which the samples are integers all the way.
    private static let integerFormats: [(codec: String, format: Int)] = [
        ("GSM 6.10", SF_FORMAT_WAV | SF_FORMAT_GSM610),
        ("IMA ADPCM", SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM),
        ("MS ADPCM", SF_FORMAT_WAV | SF_FORMAT_MS_ADPCM),
        ("G.721", SF_FORMAT_WAV | SF_FORMAT_G721_32),
        ("PCM 8-bit", SF_FORMAT_WAV | SF_FORMAT_PCM_U8),
        ("PCM 24-bit", SF_FORMAT_WAV | SF_FORMAT_PCM_24),
        ("PCM 24-bit", SF_FORMAT_WAVEX | SF_FORMAT_PCM_24),
        ("PCM 24-bit", SF_FORMAT_WAV | SF_FORMAT_PCM_24 | SF_ENDIAN_BIG),
        ("PCM 32-bit", SF_FORMAT_RF64 | SF_FORMAT_PCM_32),
        ("GSM 6.10", SF_FORMAT_W64 | SF_FORMAT_GSM610),
        ("IMA ADPCM", SF_FORMAT_W64 | SF_FORMAT_IMA_ADPCM),
        ("PCM 16-bit", SF_FORMAT_AIFF | SF_FORMAT_PCM_16),
        ("G.711 mu-law", SF_FORMAT_AIFF | SF_FORMAT_ULAW),
        ("PCM 24-bit", SF_FORMAT_AU | SF_FORMAT_PCM_24),
        ("G.721", SF_FORMAT_AU | SF_FORMAT_G721_32),
        ("PCM 16-bit", SF_FORMAT_CAF | SF_FORMAT_PCM_16),
        ("G.711 A-law", SF_FORMAT_CAF | SF_FORMAT_ALAW),
        ("PCM 16-bit", SF_FORMAT_VOC | SF_FORMAT_PCM_16),
        ("G.711 mu-law", SF_FORMAT_VOC | SF_FORMAT_ULAW),
        ("PCM 16-bit", SF_FORMAT_FLAC | SF_FORMAT_PCM_16),
        ("PCM 24-bit", SF_FORMAT_FLAC | SF_FORMAT_PCM_24),
        ("PCM 16-bit", SF_FORMAT_NIST | SF_FORMAT_PCM_16),
    ]

    @Test(arguments: integerFormats.indices)
    func integerSamplesAreThoseOfLibsndfile(_ index: Int) throws {
        let (codec, format) = Self.integerFormats[index]
        let samples = Signal.interleaved(frameCount: 9_001, channelCount: 1)
        let bytes = try #require(SndFile.write(format, samples))
        let decoded = Decoded(bytes)
        #expect(decoded.error == nil)
        #expect(decoded.codec?.rawValue == codec)
        #expect(decoded.sampleRate == 8_000)
        // After an odd number of GSM blocks, libsndfile decodes the padding as one more.
        let expected = try #require(SndFile.read(bytes))[0]
        let found = decoded.planes[0]
        #expect(found == Array(expected.prefix(found.count)))
        #expect(found.count >= 9_001)
        #expect(found.count == expected.count || codec == "GSM 6.10")
        #expect(decoded.problem == nil)
    }

    @Test(arguments: [SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM, SF_FORMAT_FLAC | SF_FORMAT_PCM_16])
    func channelsAreKeptApart(_ format: Int) throws {
        let samples = Signal.interleaved(frameCount: 9_000, channelCount: 2)
        let bytes = try #require(SndFile.write(format, channelCount: 2, samples))
        let decoded = Decoded(bytes)
        #expect(decoded.planes == SndFile.read(bytes))
        #expect(decoded.planes.count == 2 && decoded.planes[0] != decoded.planes[1])
    }

    @Test func floatSamplesAreScaledRoundedAndClipped() {
        let scale: Float = 1 / 32_768
        let cases: [(Float, Int16)] = [
            (0, 0), (1, 32_767), (-1, -32_768), (3, 32_767), (-3, -32_768), (0.5, 16_384),
            (1.5 * scale, 2), (2.5 * scale, 2), (-0.5 * scale, 0), (-1.5 * scale, -2),
            (0.49 * scale, 0), (.nan, 0), (.infinity, 32_767), (-.infinity, -32_768),
            (32_766.6 * scale, 32_767),
        ]
        let data = cases.flatMap { Bytes.little(Int($0.0.bitPattern), 4) }
        let format = Bytes.chunk("fmt ", Bytes.format(tag: 3, bits: 32))
        let decoded = Decoded(Bytes.wave(format, Bytes.chunk("data", data)))
        #expect(decoded.codec?.rawValue == "float 32-bit")
        #expect(decoded.planes == [cases.map(\.1)])
    }

    @Test func unfinishedHeaderOfABlockCodecLosesNothing() throws {
        let samples = Signal.interleaved(frameCount: 9_600, channelCount: 1)
        let bytes = try #require(SndFile.write(SF_FORMAT_WAV | SF_FORMAT_GSM610, samples))
        let dataSize = try #require(
            bytes.indices.first { bytes[$0...].starts(with: Array("data".utf8)) })
        var unfinished = bytes
        for offset in [4, 5, 6, 7] + (dataSize + 4..<dataSize + 8) { unfinished[offset] = 0 }
        #expect(SndFile.read(unfinished).map { $0[0].isEmpty } ?? true)
        let decoded = Decoded(unfinished)
        #expect(decoded.planes == SndFile.read(bytes))
        #expect(decoded.summary?.claimedSampleFrameCount == 9_600)
        #expect(decoded.problem == .headerUnfinished(byteCount: bytes.count - dataSize - 8))
    }

    @Test func truncatedBlockCodecIsReadAsFarAsItGoes() throws {
        let samples = Signal.interleaved(frameCount: 9_600, channelCount: 1)
        let bytes = try #require(SndFile.write(SF_FORMAT_WAV | SF_FORMAT_GSM610, samples))
        let decoded = Decoded(Array(bytes.prefix(bytes.count / 2)))
        let whole = try #require(SndFile.read(bytes))
        #expect((4_000..<5_000).contains(decoded.planes[0].count))
        #expect(decoded.summary?.claimedSampleFrameCount == 9_600)
        #expect(decoded.planes[0].prefix(4_000) == whole[0].prefix(4_000))
        guard case .truncated = decoded.problem else {
            Issue.record("\(String(describing: decoded.problem))")
            return
        }
    }

    @Test(arguments: [
        SF_FORMAT_AIFF | SF_FORMAT_PCM_16, SF_FORMAT_AU | SF_FORMAT_PCM_24,
        SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_W64 | SF_FORMAT_PCM_24,
        SF_FORMAT_VOC | SF_FORMAT_PCM_16,
    ])
    func truncationIsNoticed(_ format: Int) throws {
        let samples = Signal.interleaved(frameCount: 20_000, channelCount: 1)
        let bytes = try #require(SndFile.write(format, samples))
        let decoded = Decoded(Array(bytes.prefix(bytes.count * 2 / 3)))
        #expect(decoded.error == nil)
        #expect((10_000..<14_000).contains(decoded.planes[0].count))
        #expect(decoded.problem != nil)
    }

    @Test func headerlessCodecsAreReadAsTheOperatorSays() throws {
        let samples = Signal.interleaved(frameCount: 1_600, channelCount: 1)
        let gsm = try #require(SndFile.write(SF_FORMAT_RAW | SF_FORMAT_GSM610, samples))
        #expect(Decoded(gsm).identification == .unknown)
        let decoded = Decoded(gsm, raw: "gsm:8000:1")
        #expect(decoded.planes.map(\.count) == [1_600])
        #expect(decoded.problem == nil)
        let vox = try #require(SndFile.write(SF_FORMAT_RAW | SF_FORMAT_VOX_ADPCM, samples))
        #expect(Decoded(vox, raw: "vox:6000:1").sampleRate == 6_000)
        #expect(Decoded(vox, raw: "vox:6000:1").planes.map(\.count) == [1_600])
        let codes = (0...255).map { UInt8($0) }
        #expect(Decoded(codes, raw: "ulaw").planes == Decoded(Bytes.muLaw(codes)).planes)
        #expect(Decoded(codes, raw: "pcm16be:8000:2").planes.map(\.count) == [64, 64])
    }

    @Test func libsndfileWithoutANameDoesNotTakeRandomBytesForAudio() {
        var random = SeededRandom(seed: 1)
        for _ in 0..<50 {
            let bytes = (0..<20_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            #expect(SndFile.read(bytes) == nil)
            #expect(Decoded(bytes).identification == .unknown)
        }
    }

    @Test func headerThatCannotBeIsRefused() {
        let data = Bytes.chunk("data", [1, 2, 3, 4, 5, 6])
        let channels = Bytes.format(tag: 1, channelCount: 33, bits: 24)
        let rate = Bytes.format(tag: 1, sampleRate: 999, bits: 16)
        for format in [channels, rate] {
            guard
                case .undecodable(let audio) = Decoded(
                    Bytes.wave(Bytes.chunk("fmt ", format), data)
                ).identification, case .invalidHeader = audio.reason
            else {
                Issue.record("not refused")
                return
            }
        }
    }

    @Test func refusalCarriesTheWordsOfLibsndfile() {
        let error = Decoded(Array("fLaC".utf8) + [1, 2, 3]).error
        guard case .refused(let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.rawValue != 0)
        #expect("\(reason)".contains("(libsndfile error \(reason.rawValue))"))
    }
}
