import Benchmark
import CallFacts
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
                actor: Operator(account: "benchmark", command: "ingest", programVersion: "0"),
                argumentsJSON: "{}", engineVersion: "0", parametersJSON: "{}"))
        var number = 0
        for _ in benchmark.scaledIterations {
            let batch = (0..<250).map { recording(number + $0) }
            number += batch.count
            benchmark.startMeasurement()
            blackHole(try run.commit(batch))
            benchmark.stopMeasurement()
        }
    }

    ask("All segments of a case, 11,000 of 11 million") { index, number in
        try count(SegmentFilter(selection: selection(number, of: index)), in: index)
    }
    ask("The longest 20 utterances of a case") { index, number in
        var filter = SegmentFilter(selection: try selection(number, of: index))
        filter.kind = .speech
        return try index.longestSegments(matching: filter, count: 20).count
    }
    ask("Recordings of a handler in a month") { index, number in
        var filter = CallFilter()
        filter.handler = handler(number)
        // 2026-03-01 and 2026-04-01, UTC.
        filter.from = Instant(milliseconds: 1_772_323_200_000)
        filter.to = Instant(milliseconds: 1_775_001_600_000)
        return try index.recordings(matching: filter).count
    }
    ask("What else was being handled during a call") { index, number in
        try index.calls(during: RecordingID(rawValue: Int64(1 + 97 * number)))?.count ?? 0
    }
    ask("Calls between a handler and a number") { index, number in
        var filter = CallFilter()
        filter.handler = handler(number)
        filter.number = PhoneNumber("07700 900\(String(1_000 + number).dropFirst())")
        return try index.recordings(matching: filter).count
    }
}

/// Measures how long an answer takes, the question being another one each time.
private func ask(
    _ name: String, _ answer: @escaping @Sendable (RecordingIndex, Int) throws -> Int
) {
    Benchmark(name) { benchmark in
        let path = FileManager.default.currentDirectoryPath + "/.build/" + largeIndex
        // For writing, so that an older one is brought up to date.
        let index = try RecordingIndex.open(at: path, access: .write)
        var number = 0
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            number = (number + 617) % caseCount
            blackHole(try answer(index, number))
        }
    }
}

private func selection(_ number: Int, of index: RecordingIndex) throws -> RecordingSelection {
    let reference = "SYN-\(String(1_000_001 + number).dropFirst())"
    return RecordingSelection(caseID: try index.caseFile(reference: reference).id)
}

private func count(_ filter: SegmentFilter, in index: RecordingIndex) throws -> Int {
    var count = 0
    try index.forEachSegment(matching: filter) { _ in count += 1 }
    return count
}

/// There are 24 of them.
private func handler(_ number: Int) -> String { "H\(String(101 + number % 24).dropFirst())" }

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
