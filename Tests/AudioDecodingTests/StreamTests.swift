import CSndFile
import Testing

@testable import AudioDecoding

/// Ogg and MPEG audio: streams whose length no header tells.
@Suite struct StreamTests {
    private static let opus = SF_FORMAT_OGG | SF_FORMAT_OPUS
    private static let vorbis = SF_FORMAT_OGG | SF_FORMAT_VORBIS
    private static let mp3 = SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III

    private func file(_ format: Int, seconds: Int = 2, sampleRate: Int = 8_000) throws -> [UInt8] {
        let samples = Signal.interleaved(frameCount: seconds * sampleRate, channelCount: 1)
        return try #require(SndFile.write(format, sampleRate: sampleRate, samples))
    }

    @Test(arguments: [(opus, "Opus"), (vorbis, "Vorbis"), (mp3, "MP3")])
    func streamIsDecodedToItsEnd(_ format: Int, _ codec: String) throws {
        let decoded = Decoded(try file(format))
        #expect(decoded.error == nil)
        #expect(decoded.codec?.rawValue == codec)
        #expect(decoded.identification.codec?.rawValue == codec)
        #expect(decoded.sampleRate == 8_000)
        #expect((16_000...17_500).contains(decoded.planes[0].count))
        #expect(decoded.summary?.sampleFrameCount == decoded.planes[0].count)
        #expect(decoded.problem == nil)
    }

    @Test(arguments: [opus, vorbis, mp3])
    func levelIsThatOfTheOriginal(_ format: Int) throws {
        let original = Signal.interleaved(frameCount: 16_000, channelCount: 1)
        let decoded = try #require(Decoded(try file(format)).planes.first)
        func energy(_ samples: ArraySlice<Int16>) -> Int {
            samples.reduce(0) { $0 + Int($1) * Int($1) } / samples.count
        }
        let ratio =
            Double(energy(decoded[4_000..<12_000])) / Double(energy(original[4_000..<12_000]))
        #expect((0.5...1.5).contains(ratio))
    }

    @Test(arguments: [opus, vorbis, mp3])
    func truncatedStreamIsPartial(_ format: Int) throws {
        let bytes = try file(format, seconds: 10)
        let decoded = Decoded(Array(bytes.prefix(bytes.count / 2 + 5)))
        #expect(decoded.error == nil)
        #expect((20_000..<60_000).contains(decoded.planes[0].count))
        #expect(decoded.problem != nil)
        if let claimed = decoded.summary?.claimedSampleFrameCount { #expect(claimed < 1 << 40) }
    }

    @Test(arguments: [opus, vorbis])
    func everyLinkOfAChainIsDecoded(_ format: Int) throws {
        let first = try file(format)
        let second = try file(format, seconds: 3)
        let expected = Decoded(first).planes[0] + Decoded(second).planes[0]
        let decoded = Decoded(first + second)
        #expect(decoded.planes[0].count == expected.count)
        #expect(decoded.planes[0] == expected)
        #expect(decoded.problem == nil)
        #expect(Decoded(first + first).planes[0].count == 2 * Decoded(first).planes[0].count)
    }

    @Test func chainOfDifferentRatesStopsAtTheChange() throws {
        let first = try file(Self.opus)
        let decoded = Decoded(first + (try file(Self.opus, sampleRate: 16_000)))
        #expect(decoded.planes[0].count == Decoded(first).planes[0].count)
        guard case .chainBroken(decoded: 1, count: 2, _) = decoded.problem else {
            Issue.record("\(String(describing: decoded.problem))")
            return
        }
    }

    @Test func missingLastPageOfAChainIsNoticed() throws {
        let bytes = try file(Self.opus)
        let decoded = Decoded(bytes + bytes.dropLast(10))
        #expect(decoded.problem == .streamUnterminated(.ogg))
    }

    @Test func bytesBetweenOggPagesDoNotEndTheSearchForLinks() throws {
        let bytes = try file(Self.opus)
        let junk = [UInt8](repeating: 0x4F, count: 70_000)
        let pages = try OggPages(.memory(bytes + junk + bytes))
        #expect(
            pages.links.map(\.range) == [
                0..<bytes.count, bytes.count + junk.count..<2 * bytes.count + junk.count,
            ])
        #expect(
            pages.problem
                == .strayBytes(byteCount: junk.count, firstOffset: bytes.count))
    }

    @Test func mp3WithoutACountIsComplete() throws {
        let bytes = try file(Self.mp3)
        let first = try #require(
            bytes.span.bytes.integer(UInt32.self, at: 0, bigEndian: true).flatMap(
                MPEGFrameHeader.init))
        #expect(try MPEGStream(.memory(bytes)).claimedFrameCount != nil)
        let plain = Array(bytes.dropFirst(first.byteCount))
        let decoded = Decoded(plain)
        #expect(try MPEGStream(.memory(plain)).claimedFrameCount == nil)
        #expect(decoded.planes[0].count > 16_000)
        #expect(decoded.summary?.claimedSampleFrameCount == nil)
        #expect(decoded.problem == nil)
        // libsndfile alone guesses from the size, and here guesses far too low.
        let guessed = try #require(SndFile.read(plain))[0]
        #expect(guessed.count < 16_000)
        // It scales by 32,767 and keeps the delay of the decoder.
        #expect(
            zip(decoded.planes[0], guessed.dropFirst(529)).allSatisfy {
                abs(Int($0) - Int($1)) <= 2
            })
        #expect(Decoded(plain.dropLast(10)).problem == .streamUnterminated(.mpeg))
    }

    @Test func framesBeyondTheCountOfAnMP3AreDecoded() throws {
        let bytes = try file(Self.mp3)
        let decoded = Decoded(bytes + bytes)
        #expect(decoded.planes[0].count > 32_000)
        #expect(decoded.problem == nil)
    }

    @Test func tagsAroundAnMP3AreNoProblem() throws {
        let bytes = try file(Self.mp3)
        let id3 = Array("ID3".utf8) + [4, 0, 0, 0, 0, 2, 0] + [UInt8](repeating: 0, count: 256)
        let tag = Array("TAG".utf8) + [UInt8](repeating: 0x20, count: 125)
        let decoded = Decoded(id3 + bytes + tag)
        #expect(decoded.planes == Decoded(bytes).planes)
        #expect(decoded.problem == nil)
    }

    @Test func mp3InWAVIsDecoded() throws {
        let bytes = try file(Self.mp3)
        let format =
            Bytes.format(tag: 0x55, bits: 0, blockByteCount: 1) + Bytes.little(12, 2)
            + Bytes.little(1, 2) + Bytes.little(2, 4) + Bytes.little(72, 2) + Bytes.little(1, 2)
            + Bytes.little(0, 2)
        let decoded = Decoded(
            Bytes.wave(Bytes.chunk("fmt ", format), Bytes.chunk("data", bytes)))
        #expect(decoded.error == nil)
        #expect(decoded.codec?.rawValue == "MP3")
        #expect(decoded.planes.map(\.count) == Decoded(bytes).planes.map(\.count))
        #expect(decoded.problem == nil)
    }
}
