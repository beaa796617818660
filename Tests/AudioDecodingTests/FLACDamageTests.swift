import CSndFile
import TestNumbers
import Testing

@testable import AudioDecoding

/// FLAC files with damaged frames, which libsndfile turns into silence.
@Suite struct FLACDamageTests {
    private let whole: [UInt8]

    init() throws { whole = try #require(Sample.call(".flac")) }

    @Test func wholeFileHasNoProblem() {
        let decoded = Decoded(whole)
        #expect(decoded.problem == nil)
        #expect(decoded.planes == SndFile.read(whole))
        #expect(decoded.summary?.claimedSampleFrameCount == decoded.summary?.sampleFrameCount)
    }

    @Test func flippedBitIsNoticed() {
        var bytes = whole
        bytes[bytes.count / 2] ^= 16
        let decoded = Decoded(bytes)
        let expected = Decoded(whole).planes[0]
        guard case .damaged(1, let first, let missing) = decoded.problem else {
            Issue.record("\(String(describing: decoded.problem))")
            return
        }
        // Where a step of reading ends inside the damage, libsndfile drops the rest of a frame.
        #expect(missing == expected.count - decoded.planes[0].count && missing < 4_096)
        let difference = zip(decoded.planes[0], expected).enumerated().first { $1.0 != $1.1 }
        let offset = difference?.offset ?? 0
        #expect((first..<first + 4_096).contains(offset))
    }

    @Test(arguments: [0, 4_096]) func missingBytesAreNoticed(_ fillerByteCount: Int) {
        let middle = whole.count / 2
        let filler = [UInt8](repeating: 0, count: fillerByteCount)
        let decoded = Decoded(Array(whole[..<middle] + filler + whole[(middle + 4_096)...]))
        guard case .damaged(_, _, let missing) = decoded.problem else {
            Issue.record("\(String(describing: decoded.problem))")
            return
        }
        #expect(missing == Decoded(whole).planes[0].count - decoded.planes[0].count)
        #expect(missing > 0)
    }

    @Test(arguments: [8_192, 9_000]) func bytesAfterTheLastFrameAreNoticed(
        _ frameCount: Int
    ) throws {
        let samples = Signal.interleaved(frameCount: frameCount, channelCount: 1)
        let bytes = try #require(SndFile.write(SF_FORMAT_FLAC | SF_FORMAT_PCM_16, samples))
        var random = SeededRandom(seed: 4)
        let junk = (0..<3_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        #expect(Decoded(bytes).problem == nil)
        #expect(Decoded(bytes + bytes).problem != nil)
        #expect(Decoded(bytes + junk).problem != nil)
        #expect(Decoded(bytes + junk).planes[0].prefix(frameCount) == Decoded(bytes).planes[0][...])
    }

    @Test func tagsAroundAFLACAreNoProblem() {
        let id3 = Array("ID3".utf8) + [4, 0, 0, 0, 0, 2, 0] + [UInt8](repeating: 0, count: 256)
        let tag = Array("TAG".utf8) + [UInt8](repeating: 0x20, count: 125)
        let decoded = Decoded(id3 + whole + tag)
        #expect(decoded.problem == nil)
        #expect(decoded.planes == Decoded(whole).planes)
    }
}
