import CallModel
import Testing

@testable import RecordingIndex

@Suite struct FileFindingTests {
    @Test func onlyTheLatestFindingAtEachPathIsListed() throws {
        let index = try RecordingIndex()
        try index.ingest(
            .decoded("/d/a.wav", content: 1), .decoded("/d/b.wav", content: 1),
            .decoded("/d/a.wav", content: 2, modified: 2))
        var files: [FileFinding] = []
        try index.forEachFile { files.append($0) }
        #expect(files.map(\.path.description) == ["/d/b.wav", "/d/a.wav"])
        #expect(files.map(\.outcome) == [.duplicate, .indexed])
        #expect(files.map(\.recordingID?.rawValue) == [1, 2])
    }
}
