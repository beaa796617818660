import AudioDecoding
import CallModel
import ClipWriting
import Foundation
import RecordingIndex
import Testing

@testable import IngestPipeline

/// Clips of the sample recordings, of every codec, held against what is decoded.
struct ClipCuttingTests {
    let folder: TemporaryFolder
    let index: RecordingIndex
    private static let raw = ["ulaw", "gsm", "vox"].compactMap { try? RawFormat($0) }

    init() throws {
        folder = try TemporaryFolder()
        index = try RecordingIndex()
    }

    /// Ingests files; what is held of each that could be decoded.
    private func ingest(_ paths: FoundPath...) async throws -> [RecordingDetails] {
        var ingest = Ingest(
            roots: paths, jobs: 2,
            actor: Operator(account: "A", command: "test", programVersion: "1.0"))
        ingest.rawFormats = Self.raw
        _ = try await ingest.read(into: index) { _ in }
        var ids: [RecordingID] = []
        try index.forEachRecording(in: RecordingSelection()) { ids.append($0.id) }
        return try ids.map { try index.recording($0) }
    }

    private func cut(
        _ recording: RecordingDetails, _ plan: ClipPlan, _ format: ClipFormat = .wav,
        to name: String = "clip", search: [FoundPath] = []
    ) throws -> ClipFile {
        let origin = ClipOrigin(
            description: "a clip", originator: "test", reference: "ABC/1/A", timeReference: 77,
            codingHistory: ["A=PCM,F=8000,W=16,M=mono,T=test"])
        let original = try OriginalSearch(in: search).original(of: recording)
        return try ClipCutting(
            of: recording, from: original, plan: plan, format: format, origin: origin
        ).cut(to: folder.appending(name))
    }

    private func original(_ recording: RecordingDetails) throws -> [[Int16]] {
        try DecodedOriginal.read(
            recording.summary.path, raw: recording.rawFormat.map { try RawFormat($0) })
    }

    @Test(arguments: ClipFormat.allCases)
    func clipEqualsTheDecodedOriginalSampleForSample(format: ClipFormat) async throws {
        let recordings = try await ingest(Samples.path("calls"), Samples.path("damaged"))
        #expect(Set(recordings.map(\.summary.codec)).count >= 8)
        for recording in recordings {
            let length = recording.summary.sampleFrameCount
            let samples = length / 3..<max(length / 3 + 1, 2 * length / 3 + 1)
            let channels = Array((1...recording.summary.channelCount).reversed())
            let name = "\(recording.summary.id).\(format.rawValue)"
            let file = try cut(
                recording, ClipPlan(samples: samples, channels: channels), format, to: name)
            let all = try original(recording)
            #expect(
                try DecodedOriginal.read(file.path) == channels.map { Array(all[$0 - 1][samples]) },
                "\(recording.summary.path)")
            #expect(try OriginalHash.read(file.path) == file.contentHash)
        }
    }

    @Test(arguments: Redaction.Filling.allCases, [muLawCall, opusCall])
    func redactedSamplesAreTheOnlyOnesThatDiffer(
        filling: Redaction.Filling, name: String
    ) async throws {
        let recording = try #require(try await ingest(Samples.path("calls/\(name)")).first)
        let samples = 1_000..<30_000
        let redactions = [
            Redaction(samples: 9_000..<17_000, channel: 2, filling: filling),
            Redaction(samples: 28_999..<60_000, filling: filling),
        ]
        let plain = try DecodedOriginal.read(
            try cut(recording, ClipPlan(samples: samples, channels: [1, 2])).path)
        let file = try cut(
            recording, ClipPlan(samples: samples, channels: [1, 2], redactions: redactions),
            to: "redacted")
        let redacted = try DecodedOriginal.read(file.path)
        for channel in 0..<2 {
            let differing = samples.filter {
                plain[channel][$0 - 1_000] != redacted[channel][$0 - 1_000]
            }
            #expect(
                differing.allSatisfy { frame in
                    redactions.contains {
                        $0.samples.contains(frame) && ($0.channel ?? channel + 1) == channel + 1
                    }
                })
            #expect(!differing.isEmpty)
        }
        if filling == .silence {
            #expect(redacted[1][8_000..<16_000].allSatisfy { $0 == 0 })
        }
    }

    @Test func broadcastExtensionSaysWhereTheClipComesFrom() async throws {
        let recording = try #require(
            try await ingest(Samples.path("calls/\(Self.muLawCall)")).first)
        let file = try cut(recording, ClipPlan(samples: 0..<8_000, channels: [1]))
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: file.path.description)))
        let texts = EmbeddedText.read(waveHead: bytes.span.bytes)
        #expect(
            texts.map(\.text) == ["a clip", "test", "ABC/1/A"]
                && texts.map(\.name).allSatisfy { $0.hasPrefix("bext ") })
        // The chunk's content begins behind RIFF, size, WAVE, bext, size.
        #expect(Array(bytes[20 + 338..<20 + 346]) == [77, 0, 0, 0, 0, 0, 0, 0])
        #expect(String(decoding: bytes[20 + 602..<20 + 606], as: UTF8.self) == "A=PC")
        #expect(bytes.count == file.byteCount)
        #expect(Int(bytes[4]) | Int(bytes[5]) << 8 == bytes.count - 8)
    }

    @Test func nothingIsCutFromAFileWithOtherBytes() async throws {
        let sample = Samples.path("calls/\(Self.muLawCall)").description
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: sample)))
        try folder.makeFolder("disk")
        let path = try folder.write(bytes, to: "disk/a.wav")
        let recording = try #require(try await ingest(path).first)
        bytes[bytes.count - 1] ^= 1
        try folder.write(bytes, to: "disk/a.wav")
        let plan = ClipPlan(samples: 0..<10, channels: [1])
        #expect(throws: ClipCuttingError.originalMissing([path])) { try cut(recording, plan) }
        #expect(!FileManager.default.fileExists(atPath: folder.appending("clip").description))
        // Found by its content elsewhere.
        let elsewhere = Samples.path("calls")
        #expect(try cut(recording, plan, search: [elsewhere]).byteCount > 20)
        #expect(throws: ClipCuttingError.self) {
            try cut(recording, plan, search: [elsewhere])
        }
    }

    private static let muLawCall = "20260304-211502_H07_07700900123_000417.wav"
    private static let opusCall = "20260329-020417_H07_07700900123_000702.opus"
}
