import CSndFile
import TestNumbers
import Testing

@testable import AudioDecoding

/// Damaged files of every kind: whatever they hold, identification and decoding come to an end.
@Suite struct RobustnessTests {
    private static let formats = [
        SF_FORMAT_WAV | SF_FORMAT_ULAW, SF_FORMAT_WAV | SF_FORMAT_GSM610,
        SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM, SF_FORMAT_WAV | SF_FORMAT_MS_ADPCM,
        SF_FORMAT_WAV | SF_FORMAT_G721_32, SF_FORMAT_WAV | SF_FORMAT_PCM_24,
        SF_FORMAT_WAVEX | SF_FORMAT_PCM_16, SF_FORMAT_WAV | SF_FORMAT_FLOAT,
        SF_FORMAT_WAV | SF_FORMAT_PCM_24 | SF_ENDIAN_BIG, SF_FORMAT_RF64 | SF_FORMAT_ALAW,
        SF_FORMAT_W64 | SF_FORMAT_IMA_ADPCM, SF_FORMAT_AU | SF_FORMAT_PCM_16,
        SF_FORMAT_AU | SF_FORMAT_G721_32, SF_FORMAT_AIFF | SF_FORMAT_PCM_16,
        SF_FORMAT_CAF | SF_FORMAT_PCM_16, SF_FORMAT_VOC | SF_FORMAT_ULAW,
        SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_OGG | SF_FORMAT_OPUS,
        SF_FORMAT_OGG | SF_FORMAT_VORBIS, SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III,
        SF_FORMAT_NIST | SF_FORMAT_PCM_16,
    ]

    /// A small file of a format.
    private func file(_ index: Int) throws -> [UInt8] {
        let samples = Signal.interleaved(frameCount: 400, channelCount: 1)
        return try #require(SndFile.write(Self.formats[index], samples))
    }

    /// Decodes, and checks that the outcome is bounded by what bytes can hold: the densest codec
    /// here makes a few thousand sample frames of a byte. A second run must give the same.
    private func decode(_ bytes: [UInt8]) {
        let decoded = Decoded(bytes, blockByteCount: 512)
        for plane in decoded.planes { #expect(plane.count <= 20_000 * (bytes.count + 10)) }
        let again = Decoded(bytes, blockByteCount: 300)
        #expect(again.planes == decoded.planes && again.summary == decoded.summary)
        if let summary = decoded.summary {
            #expect(decoded.planes.allSatisfy { $0.count == summary.sampleFrameCount })
        }
    }

    @Test(arguments: formats.indices)
    func survivesTruncationAtEveryLength(_ index: Int) throws {
        let bytes = try file(index)
        for count in 0..<min(bytes.count, 300) { decode(Array(bytes.prefix(count))) }
        for count in stride(from: 300, to: bytes.count, by: 17) {
            decode(Array(bytes.prefix(count)))
        }
    }

    @Test(arguments: formats.indices)
    func survivesFlippedBytes(_ index: Int) throws {
        let bytes = try file(index)
        var random = SeededRandom(seed: UInt64(index))
        for _ in 0..<200 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                // Most of the damage goes where the headers are.
                let bound = Bool.random(using: &random) ? min(bytes.count, 128) : bytes.count
                damaged[Int.random(in: 0..<bound, using: &random)] = .random(
                    in: 0...255, using: &random)
            }
            decode(damaged)
        }
    }

    @Test func survivesRandomHeadsAfterEverySignature() {
        var random = SeededRandom(seed: 99)
        let heads = [
            "RIFF\0\0\0\0WAVE", "RF64\0\0\0\0WAVE", ".snd", "OggS\0", "ID3\u{4}",
            "FORM\0\0\0\0AIFF",
        ]
        for head in heads {
            for _ in 0..<200 {
                let noise = (0..<Int.random(in: 0...400, using: &random)).map { _ in
                    UInt8.random(in: 0...255, using: &random)
                }
                decode(Array(head.utf8) + noise)
            }
        }
    }
}
