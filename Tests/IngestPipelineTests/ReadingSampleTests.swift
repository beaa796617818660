import CallModel
import Testing

@testable import IngestPipeline

struct ReadingSampleTests {
    private func file(_ name: String, _ byteCount: Int) -> FileSnapshot {
        FileSnapshot(path: FoundPath("/d/\(name)"), byteCount: byteCount, modificationTime: 0)
    }

    private func names(_ files: [FileSnapshot]) -> [String] {
        ReadingSample(of: files).files.map { $0.path.name.description }
    }

    @Test(arguments: [0, 1, 2, 3, 7, 8, 9, 1_000])
    func everyFileComesOnce(count: Int) {
        let files = (0..<count).map { file("\($0).wav", $0 * 7 % 64) }
        #expect(names(files).sorted() == files.map { $0.path.name.description }.sorted())
    }

    @Test func firstOnesAreFromAllOverTheSizes() {
        let files = (0..<64).map { file("\($0).wav", $0) }
        let first = [32, 16, 48, 8, 40, 24, 56].map { "\($0).wav" }
        #expect(Array(names(files).prefix(7)) == first)
    }

    @Test func typesTakeTurnsTheLargestFirst() {
        let calls = (0..<8).map { file("\($0).wav", 1_000 + $0) }
        let mails = (0..<8).map { file("\($0).TXT", 10 + $0) }
        #expect(names(mails + calls).prefix(4) == ["4.wav", "4.TXT", "2.wav", "2.TXT"])
    }

    @Test func orderOfDiscoveryDoesNotMatter() {
        let files = (0..<100).map { file("\($0 % 9).\($0).\($0 % 2 == 0 ? "wav" : "mp3")", $0 % 5) }
        #expect(names(files) == names(files.reversed()))
    }

    @Test func hugeFilesAreLeftOutUnlessThereIsNothingElse() {
        let huge = ReadingSample.greatestByteCount + 1
        #expect(names([file("a.wav", huge), file("b.wav", 1)]) == ["b.wav"])
        #expect(names([file("a.wav", huge + 1), file("b.mp3", huge)]) == ["b.mp3"])
    }
}
