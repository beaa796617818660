import AudioDecoding
import Foundation
import Testing

/// The sample recordings, as bare libsndfile reads them.
@Suite struct SampleRecordingTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "samples/calls")

    /// The codecs that are exact. Of the others, Opus, Vorbis and MP3 are rounded here and cut off
    /// there, and the block codecs are cut to the samples that the header claims.
    private static let exactExtensions: Set<String> = ["wav", "au", "w64", "aiff", "caf", "flac"]
    private static let exactCodecs: Set<AudioCodec> = [.muLaw, .aLaw, .pcm16, .flac]

    @Test func directDecodingAndLibsndfileAgreeSampleForSample() throws {
        let files = try FileManager.default.contentsOfDirectory(
            at: Self.folder, includingPropertiesForKeys: nil)
        var compared: [String] = []
        for file in files where Self.exactExtensions.contains(file.pathExtension) {
            let bytes = Array(try Data(contentsOf: file))
            let decoded = Decoded(bytes)
            guard let codec = decoded.identification.codec ?? decoded.codec,
                Self.exactCodecs.contains(codec)
            else { continue }
            let expected = try #require(SndFile.read(bytes))
            #expect(decoded.planes == expected, "\(file.lastPathComponent)")
            #expect(decoded.problem == nil)
            compared.append(file.pathExtension)
        }
        #expect(
            compared.sorted() == ["aiff", "au", "caf", "flac", "w64", "wav", "wav", "wav", "wav"])
    }
}
