public import CallModel
import FoundationEssentials
import GRDB
import Testing

@testable public import RecordingIndex

/// A folder of its own for one test, gone with the value.
final class TemporaryFolder {
    let path: String

    init() throws {
        let parent = FileManager.default.temporaryDirectory
        path = parent.appendingPathComponent("earmark-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func appending(_ name: String) -> String { path + "/" + name }

    func bytes(of name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: appending(name)))
    }

    func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        try Data(bytes).write(to: URL(filePath: appending(name)))
    }
}

extension FoundPath: ExpressibleByStringLiteral {
    /// The path with this text.
    public init(stringLiteral text: String) {
        self.init(text)
    }
}

extension Operator: ExpressibleByStringLiteral {
    /// An account that runs the tests.
    public init(stringLiteral account: String) {
        self.init(account: account, command: "test", programVersion: "1.0")
    }
}

extension ContentHash {
    /// A digest of 32 equal bytes.
    static func filled(with byte: UInt8) throws -> ContentHash {
        try #require(ContentHash(bytes: repeatElement(byte, count: byteCount)))
    }
}

extension Segment {
    static func speech(
        channel: Int = 1, from start: Int, count: Int, level: Int16 = -2_000
    ) -> Segment {
        Segment(
            channel: channel, startSample: start, sampleCount: count, kind: .speech,
            meanLevel: Level(centiDBFS: level), peakLevel: Level(centiDBFS: level + 300))
    }

    static func other(
        _ kind: SegmentKind, channel: Int = 1, from start: Int, count: Int = 800,
        digits: String? = nil
    ) -> Segment {
        Segment(
            channel: channel, startSample: start, sampleCount: count, kind: kind,
            meanLevel: Level(centiDBFS: -2_000), peakLevel: Level(centiDBFS: -1_700),
            digits: digits)
    }
}

extension RecordingAnalysis {
    static func plain(
        sampleRate: Int = 8_000, channelCount: Int = 2, problem: String? = nil,
        segments: [Segment] = [.speech(from: 800, count: 1_600)],
        flags: Set<ChannelFlag> = []
    ) -> RecordingAnalysis {
        let channels = (1...channelCount).map { number in
            ChannelSummary(
                noiseFloor: Level(centiDBFS: -6_550), peakLevel: Level(centiDBFS: -325),
                speechSampleCount: segments.filter { $0.channel == number && $0.kind == .speech }
                    .reduce(0) { $0 + $1.sampleCount },
                flags: flags)
        }
        return RecordingAnalysis(
            container: "WAV", codec: "G.711 mu-law", rawFormat: nil, sampleRate: sampleRate,
            sampleFrameCount: 60 * sampleRate, claimedSampleFrameCount: 61 * sampleRate,
            problem: problem, channels: channels,
            segments: segments)
    }
}

extension FileAnalysis {
    static func decoded(
        _ path: FoundPath = FoundPath("/evidence/a.wav"), content: UInt8,
        modified: Int64 = 1_700_000_000_000_000_000, _ recording: RecordingAnalysis = .plain()
    ) throws -> FileAnalysis {
        FileAnalysis(
            file: FileSnapshot(path: path, byteCount: 480_044, modificationTime: modified),
            contentHash: try .filled(with: content), nameMismatch: nil,
            result: .decoded(recording))
    }

    static func failed(
        _ path: FoundPath = FoundPath("/evidence/b.wav"), content: UInt8?, modified: Int64 = 1,
        _ result: FileAnalysis.Result
    ) throws -> FileAnalysis {
        FileAnalysis(
            file: FileSnapshot(
                path: path, byteCount: content.map { _ in 99 }, modificationTime: modified),
            contentHash: try content.map { try .filled(with: $0) }, nameMismatch: nil,
            result: result)
    }
}

extension RecordingIndex {
    func beginIngest(caseID: CaseID? = nil, roles: [Role]? = nil) -> IngestRun {
        beginIngest(
            IngestDescription(
                actor: "A. Investigator", argumentsJSON: "[]",
                engineVersion: "1", parametersJSON: "{}", caseID: caseID, roles: roles))
    }

    /// Commits in a run of its own.
    @discardableResult
    func ingest(
        _ analyses: FileAnalysis..., caseID: CaseID? = nil, roles: [Role]? = nil
    ) throws -> [CommittedFile] {
        let run = beginIngest(caseID: caseID, roles: roles)
        let committed = try run.commit(analyses)
        try run.end(.finished)
        return committed
    }

    func count(of table: String) throws -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
    }

    /// Makes the index as full as a full disk would, at so many pages of 4,096 bytes.
    func limitPages(to count: Int) throws {
        try write { try $0.execute(sql: "PRAGMA max_page_count = \(count)") }
    }

    func segments(matching filter: SegmentFilter = SegmentFilter()) throws -> [FoundSegment] {
        var segments: [FoundSegment] = []
        try forEachSegment(matching: filter) { segments.append($0) }
        return segments
    }

    func summaries(
        in selection: RecordingSelection = RecordingSelection()
    ) throws -> [RecordingSummary] {
        var summaries: [RecordingSummary] = []
        try forEachRecording(in: selection) { summaries.append($0) }
        return summaries
    }
}
