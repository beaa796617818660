import CSndFile
import TestNumbers
import Testing

@testable import AudioDecoding

/// What stands after the end of a recording, and is no part of it.
@Suite struct TrailingBytesTests {
    /// The recordings of the samples, and where each kind of decoding is told what the end is.
    private static let names = [
        "000417.wav", "000506.WAV", "000902.w64", "001033.aiff", "001081.caf", "000861.au",
    ]
    private static let formats = [
        SF_FORMAT_WAV | SF_FORMAT_PCM_16, SF_FORMAT_WAV | SF_FORMAT_GSM610,
        SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM, SF_FORMAT_WAV | SF_FORMAT_MS_ADPCM,
        SF_FORMAT_WAV | SF_FORMAT_PCM_24 | SF_ENDIAN_BIG, SF_FORMAT_RF64 | SF_FORMAT_PCM_24,
        SF_FORMAT_W64 | SF_FORMAT_PCM_16, SF_FORMAT_W64 | SF_FORMAT_IMA_ADPCM,
        SF_FORMAT_AU | SF_FORMAT_PCM_24, SF_FORMAT_AIFF | SF_FORMAT_PCM_16,
        SF_FORMAT_CAF | SF_FORMAT_PCM_16, SF_FORMAT_CAF | SF_FORMAT_ALAW,
    ]
    private static let junk: [UInt8] = {
        var random = SeededRandom(seed: 5)
        return (0..<3_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    }()

    private func check(_ bytes: [UInt8]) {
        let whole = Decoded(bytes)
        #expect(whole.problem == nil)
        for more in [bytes, Self.junk] {
            let decoded = Decoded(bytes + more)
            #expect(decoded.planes == whole.planes)
            guard case .unexplainedBytes(let count) = decoded.problem else {
                Issue.record("\(String(describing: decoded.problem))")
                continue
            }
            // Padding may belong to the one or the other.
            #expect((more.count...more.count + 8).contains(count))
        }
        #expect(Decoded(bytes + [UInt8](repeating: 0, count: 3_000)).problem == nil)
    }

    @Test(arguments: names) func callIsFollowedByNothing(_ name: String) throws {
        check(try #require(Sample.call(name)))
    }

    @Test(arguments: formats) func recordingIsFollowedByNothing(_ format: Int) throws {
        let samples = Signal.interleaved(frameCount: 9_000, channelCount: 1)
        check(try #require(SndFile.write(format, samples)))
    }

    @Test func recordingAfterTheLastChunkIsNoticed() {
        // The padding of the last chunk is counted with what follows it.
        let wave = Bytes.muLaw([1, 2, 3, 4]) + Bytes.chunk("LIST", Array("INFO!".utf8))
        #expect(Decoded(wave + Bytes.chunk("id3 ", [])).problem == nil)
        for blockByteCount in [1, 9, 4_096] {
            #expect(
                Decoded(wave + wave, blockByteCount: blockByteCount).problem
                    == .unexplainedBytes(byteCount: wave.count + 1))
        }
        #expect(Decoded(wave.dropLast(3)).problem == .unexplainedBytes(byteCount: 11))
    }

    @Test func wrongSizeOfAnAIFFLosesNothing() throws {
        let bytes = try #require(Sample.call(".aiff"))
        for size in [0, 1_000] {
            let decoded = Decoded(bytes[..<4] + Bytes.big(size, 4) + bytes[8...])
            #expect(decoded.planes == Decoded(bytes).planes)
            #expect(decoded.problem == .unexplainedBytes(byteCount: bytes.count - size - 8))
        }
    }

    @Test func bytesAroundTheFramesOfAnMP3AreNoticed() throws {
        let bytes = try #require(Sample.call(".mp3"))
        #expect(Decoded(bytes).problem == nil)
        #expect(Decoded(bytes + Self.junk).problem == .unexplainedBytes(byteCount: 3_000))
        let ape =
            Array("APETAGEX".utf8)
            + [2_000, 42, 1, 0x8000_0000, 0, 0].flatMap {
                Bytes.little($0, 4)
            }
        let tagged = bytes + ape + Array("LYRICSBEGINwordsLYRICS200".utf8)
        #expect(Decoded(tagged + [UInt8](repeating: 0, count: 3_000)).problem == nil)
        let overlong = Array("ID3".utf8) + [4, 0, 0, 9, 9, 9, 9] + Self.junk
        #expect(Decoded(bytes + overlong).problem == .unexplainedBytes(byteCount: 3_010))
        var damaged = bytes
        for index in damaged.count / 2..<damaged.count / 2 + 4_096 { damaged[index] = 0 }
        #expect(Decoded(damaged).problem != nil)
    }

    @Test(arguments: [SF_FORMAT_PCM_16, SF_FORMAT_ALAW, SF_FORMAT_PCM_24])
    func truncatedCAFIsReadAsFarAsItGoes(_ subformat: Int) throws {
        let samples = Signal.interleaved(frameCount: 9_000, channelCount: 1)
        let bytes = try #require(SndFile.write(SF_FORMAT_CAF | subformat, samples))
        let decoded = Decoded(Array(bytes.dropLast(6_000)))
        guard case .truncated(_, _) = decoded.problem else {
            Issue.record("\(decoded)")
            return
        }
        let found = try #require(decoded.planes.first)
        #expect(found.count >= 3_000 - 1)
        #expect(found[...] == Decoded(bytes).planes[0].prefix(found.count))
    }
}
