import CallModel
import Testing

@testable import RecordingIndex

struct FreeSpaceTests {
    @Test func whatIsNeededIsComparedWithWhatIsFree() throws {
        #expect(throws: Never.self) { try FreeSpace.require(0, in: "/", for: "/x") }
        let error = #expect(throws: IndexError.self) {
            try FreeSpace.require(Int.max, in: "/", for: "/x")
        }
        guard case .tooLittleRoom("/x", "/", let free, Int.max) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(free >= 0)
    }

    @Test func needGrowsWithTheBatch() {
        #expect(FreeSpace.need(fileCount: 0, segmentCount: 0) == FreeSpace.reserve)
        #expect(FreeSpace.need(fileCount: 1, segmentCount: 100) == FreeSpace.reserve + 10_496)
    }

    /// The estimate is held against what a large batch takes, in the file and in its log.
    @Test func needCoversWhatABatchTakes() throws {
        let folder = try TemporaryFolder()
        let index = try RecordingIndex.open(at: folder.appending("i"), access: .create)
        let run = index.beginIngest()
        let batch = try (0..<250).map { number in
            try FileAnalysis.decoded(
                FoundPath("/a/folder/with/a/long/name/\(number).wav"), content: UInt8(number),
                .plain(segments: (0..<150).map { .speech(from: 3_000 * $0, count: 2_000) }))
        }
        _ = try run.commit(batch)
        let written = try folder.bytes(of: "i").count + folder.bytes(of: "i-wal").count
        let need = FreeSpace.need(fileCount: 250, segmentCount: 250 * 150)
        #expect(written < need - FreeSpace.reserve / 2)
    }
}
