import Benchmark
import CallModel
import Foundation
import RecordingIndex

/// Reading is measured on an index of 100,000 recordings, 11 million segments and 1,000 cases, which
/// `run` has `earmark synthesize` make; every iteration asks about another case.
private let largeIndex = "large/earmark.sqlite"
private let caseCount = 1_000

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock], warmupIterations: 3, maxDuration: .seconds(5),
        maxIterations: 10_000)

    Benchmark("Commit 250 recordings of 111 segments") { benchmark in
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let index = try RecordingIndex.open(
            at: folder.appending(path: "index.sqlite").path, access: .create)
        let run = index.beginIngest(
            IngestDescription(
                actor: "benchmark", programVersion: "0", argumentsJSON: "{}", engineVersion: "0",
                parametersJSON: "{}"))
        var number = 0
        for _ in benchmark.scaledIterations {
            let batch = (0..<250).map { recording(number + $0) }
            number += batch.count
            benchmark.startMeasurement()
            blackHole(try run.commit(batch))
            benchmark.stopMeasurement()
        }
    }

    query("All segments of a case, 11,000 of 11 million") { index, caseID in
        SegmentFilter(selection: RecordingSelection(caseID: caseID))
    }
    query("Utterances of a case from 5 s on") { index, caseID in
        var filter = SegmentFilter(selection: RecordingSelection(caseID: caseID))
        filter.kind = .speech
        filter.minimumDuration = .seconds(5)
        return filter
    }
}

/// Measures how long it takes to have all segments that a filter lets pass, one case after the other.
private func query(
    _ name: String, _ filter: @escaping @Sendable (RecordingIndex, CaseID) -> SegmentFilter
) {
    Benchmark(name) { benchmark in
        let path = FileManager.default.currentDirectoryPath + "/.build/" + largeIndex
        let index = try RecordingIndex.open(at: path, access: .read)
        var number = 0
        for _ in benchmark.scaledIterations {
            number = (number + 617) % caseCount
            let caseFile = try index.caseFile(
                reference: "SYN-" + String(1_000_001 + number).dropFirst())
            benchmark.startMeasurement()
            var count = 0
            try index.forEachSegment(matching: filter(index, caseFile.id)) { _ in count += 1 }
            benchmark.stopMeasurement()
            blackHole(count)
        }
    }
}

/// A recording of three minutes in which two parties take turns.
private func recording(_ number: Int) -> FileAnalysis {
    let segments = (0..<111).map { turn in
        Segment(
            channel: 1 + turn % 2, startSample: 12_800 * turn, sampleCount: 9_600, kind: .speech,
            meanLevel: Level(centiDBFS: -2_500), peakLevel: Level(centiDBFS: -900))
    }
    let channel = ChannelSummary(
        noiseFloor: Level(centiDBFS: -6_000), peakLevel: Level(centiDBFS: -900),
        speechSampleCount: 56 * 9_600)
    var hash = [UInt8](repeating: 0, count: 32)
    // Hashes come in no order.
    withUnsafeBytes(of: UInt64(number) &* 0x9E37_79B9_7F4A_7C15) {
        hash.replaceSubrange(0..<8, with: $0)
    }
    let path = "/archive/2026-01-05/20260105-\(100_000 + number)_H07_07700900123_\(number).wav"
    return FileAnalysis(
        file: FileSnapshot(
            path: FoundPath(path), byteCount: 2_880_058, modificationTime: Int64(number)),
        contentHash: ContentHash(bytes: hash), nameMismatch: nil,
        result: .decoded(
            RecordingAnalysis(
                container: "WAV", codec: "G.711 mu-law", rawFormat: nil, sampleRate: 8_000,
                sampleFrameCount: 1_440_000, claimedSampleFrameCount: 1_440_000, problem: nil,
                channels: [channel, channel], segments: segments)))
}
