import CSndFile
import Testing

@testable import AudioDecoding

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct ByteSourceTests {
    @Test(arguments: [
        SF_FORMAT_WAV | SF_FORMAT_GSM610, SF_FORMAT_OGG | SF_FORMAT_OPUS,
        SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III,
    ])
    func openFileDecodesLikeMemory(_ format: Int) throws {
        let samples = Signal.interleaved(frameCount: 40_000, channelCount: 1)
        let bytes = try #require(SndFile.write(format, samples))
        let file = try #require(tmpfile())
        defer { fclose(file) }
        #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
        fflush(file)
        let offset = ftell(file)
        let decoded = Decoded(
            .file(descriptor: fileno(file), byteCount: bytes.count), head: bytes)
        #expect(decoded.planes == Decoded(bytes).planes)
        #expect(decoded.summary == Decoded(bytes).summary)
        #expect(ftell(file) == offset)
    }

    @Test func failureToReadIsNoEndOfFile() throws {
        let samples = Signal.interleaved(frameCount: 4_000, channelCount: 1)
        let bytes = try #require(SndFile.write(SF_FORMAT_FLAC | SF_FORMAT_PCM_16, samples))
        let decoded = Decoded(.file(descriptor: -1, byteCount: bytes.count), head: bytes)
        #expect(decoded.error == .read(errno: EBADF))
        #expect(decoded.summary == nil)
    }
}
