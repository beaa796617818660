import AudioDecoding
import CallModel
import Crypto
import Foundation
import Testing

@testable import IngestPipeline

struct FileAnalyzerTests {
    let folder: TemporaryFolder
    let analyzer = FileAnalyzer(rawFormats: [])

    init() throws {
        folder = try TemporaryFolder()
    }

    private func recording(_ analysis: FileAnalysis) throws -> RecordingAnalysis {
        guard case .decoded(let recording) = analysis.result else {
            throw NotDecoded(result: analysis.result)
        }
        return recording
    }

    private struct NotDecoded: Error {
        var result: FileAnalysis.Result
    }

    @Test(arguments: [
        ("20260304-211502_H07_07700900123_000417.wav", "WAV", "G.711 mu-law", 55.4),
        ("20260305-194033_H07_07700900123_000432.wav", "WAV", "G.711 A-law", 41.05),
        ("20260309-081245_H03_07700900456_000488.wav", "WAV", "PCM 16-bit", 49.96),
        ("20260311-140320_H12_07700900811_000506.WAV", "WAV", "GSM 6.10", 52.64),
        ("20260312-102751_H03_07700900456_000519.wav", "WAV", "IMA ADPCM", 32.29),
        ("20260318-224809_H07_07700900123_000574.wav", "WAV", "MS ADPCM", 38.077),
        ("20260321-165500_H12_07700900811_000611.mp3", "MPEG audio", "MP3", 52.34),
        ("20260329-020417_H07_07700900123_000702.opus", "Ogg", "Opus", 39.57),
        ("20260402-113026_H03_07700900290_000745.ogg", "Ogg", "Vorbis", 41.31),
        ("20260407-231854_H07_07700900123_000793.flac", "FLAC", "FLAC", 41.8),
        ("20260414-130938_H12_07700900367_000861.au", "AU", "G.711 mu-law", 45.49),
        ("20260419-094412_H03_07700900456_000902.w64", "W64", "PCM 16-bit", 28.14),
        ("20260423-202147_H07_07700900123_000958.wav", "RF64", "PCM 16-bit", 30.75),
        ("20260501-173605_H12_07700900634_001033.aiff", "AIFF", "PCM 16-bit", 36.58),
        ("20260506-120059_H03_07700900290_001081.caf", "CAF", "G.711 A-law", 28.92),
    ])
    func everyKindOfSampleIsDecodedWhole(
        name: String, container: String, codec: String, duration: Double
    ) throws {
        let analysis = analyzer.analyze(Samples.path("calls/\(name)"))
        let recording = try recording(analysis)
        #expect(recording.container == container)
        #expect(recording.codec == codec)
        #expect(abs(recording.duration - duration) < 0.001)
        #expect(recording.problem == nil)
        #expect(recording.rawFormat == nil)
        #expect(analysis.nameMismatch == nil)
        #expect(!recording.segments.isEmpty)
        let bytes = try Data(contentsOf: URL(filePath: analysis.file.path.description))
        #expect(analysis.contentHash == ContentHash(bytes: SHA256.hash(data: bytes)))
        #expect(analysis.file.byteCount == bytes.count)
    }

    /// 24-bit files go through libsndfile: up to 4 MiB from memory, beyond it from the file.
    @Test(arguments: [(seconds: 6, path: "memory"), (seconds: 110, path: "file")])
    func sameAudioGivesTheSameSegmentsOnEveryPath(seconds: Int, path: String) throws {
        let samples = WAVEFixture.samples(frameCount: seconds * 8_000)
        let fine = WAVEFixture.pcm24(samples)
        try #require((fine.count > 4 << 20) == (path == "file"))
        let direct = try recording(
            analyzer.analyze(folder.write(WAVEFixture.pcm16(samples), to: "16.wav")))
        let analysis = analyzer.analyze(try folder.write(fine, to: "24.wav"))
        let decoded = try recording(analysis)
        #expect(decoded.codec == "PCM 24-bit")
        #expect(decoded.sampleFrameCount == seconds * 8_000)
        #expect(decoded.segments == direct.segments)
        #expect(decoded.channels == direct.channels)
        #expect(direct.segments.count > seconds / 3)
        #expect(analysis.contentHash == ContentHash(bytes: SHA256.hash(data: fine)))
    }

    @Test func headerlessFileIsReadAsTheOperatorSays() throws {
        let path = Samples.path("calls/20260510-002630_H07_07700900123_001127.ulaw")
        guard case .undecodable(let reason) = analyzer.analyze(path).result else {
            Issue.record("nobody said how it is encoded")
            return
        }
        #expect(reason.contains("ulaw:8000:1"))
        let formats = [try RawFormat("alaw:8000:1"), try RawFormat("ulaw:8000:1")]
        let told = try recording(FileAnalyzer(rawFormats: formats).analyze(path))
        #expect(told.rawFormat == "ulaw:8000:1")
        #expect(told.codec == "G.711 mu-law")
        #expect(told.sampleFrameCount == 277_040)
    }

    @Test func contentThatSaysWhatItIsWinsOverTheOperatorsWord() throws {
        let path = try folder.write(
            WAVEFixture.pcm16(WAVEFixture.samples(frameCount: 8_000)), to: "a.raw")
        let told = FileAnalyzer(rawFormats: [try RawFormat("ulaw:8000:1")])
        let recording = try recording(told.analyze(path))
        #expect(recording.codec == "PCM 16-bit")
        #expect(recording.rawFormat == nil)
    }

    @Test func fileThatIsGoneIsUnreadable() {
        let path = folder.appending("gone.wav")
        #expect(
            analyzer.analyze(path)
                == FileAnalysis(
                    FileSnapshot(path: path, byteCount: nil, modificationTime: nil),
                    .unreadable(reason: "No such file or directory")))
    }

    @Test func folderInPlaceOfAFileIsUnreadable() throws {
        try folder.makeFolder("now.wav")
        let analysis = analyzer.analyze(folder.appending("now.wav"))
        #expect(analysis.result == .unreadable(reason: "Is a directory"))
    }

    @Test(.timeLimit(.minutes(1)))
    func pipeInPlaceOfAFileIsNotWaitedFor() throws {
        try #require(mkfifo(folder.appending("now.wav").description, 0o600) == 0)
        let analysis = analyzer.analyze(folder.appending("now.wav"))
        if case .decoded = analysis.result { Issue.record("a pipe holds no recording") }
    }

    @Test(arguments: [
        ("empty.wav", "", "empty: it holds no bytes"),
        ("a.wav", "hello", "named .wav, but the content is no known audio"),
    ])
    func audioByNameAloneIsUndecodable(name: String, text: String, reason: String) throws {
        let analysis = analyzer.analyze(try folder.write(text.utf8, to: name))
        #expect(analysis.result == .undecodable(reason: reason))
        #expect(analysis.contentHash == ContentHash(bytes: SHA256.hash(data: Array(text.utf8))))
    }

    @Test(arguments: ["", "hello"])
    func otherContentUnderAnotherNameIsNotAudio(text: String) throws {
        let analysis = analyzer.analyze(try folder.write(text.utf8, to: "notes.txt"))
        #expect(
            analysis.result == .notAudio(reason: "neither its content nor its name says audio"))
        #expect(analysis.contentHash == ContentHash(bytes: SHA256.hash(data: Array(text.utf8))))
    }

    @Test func nameThatContradictsTheContentIsRecorded() throws {
        let path = try folder.write(
            WAVEFixture.muLaw(Array(repeating: 0x2A, count: 8_000)), to: "a.mp3")
        let analysis = analyzer.analyze(path)
        #expect(analysis.nameMismatch == "named .mp3, is G.711 mu-law in WAV")
        #expect(try recording(analysis).sampleFrameCount == 8_000)
    }
}
