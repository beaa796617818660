import Foundation
import Testing

/// `timeline`: the calls of a case in the order of time.
struct TimelineCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() async throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        let output = try await earmark(
            "synthesize", "--calls", "120", "--minutes", "1", "--index-only", "--cases", "1",
            "--out", "made")
        try #require(output.status == 0)
    }

    private func timeline(_ arguments: String...) async throws -> ProcessOutput {
        try await earmark.run(
            ["timeline", "--index", "made/earmark.sqlite", "--case", "syn-000001"] + arguments)
    }

    @Test func callsComeInOrderWithBothSides() async throws {
        let rows = try await timeline("--format", "csv").records()
        #expect(rows.count == 120)
        #expect(rows.map { $0["number"] } == (1...120).map(String.init))
        let times = rows.compactMap { $0["started_at"] }
        #expect(times == times.sorted())
        #expect(rows.allSatisfy { $0["handler_speech_s"] != "" && $0["caller_speech_s"] != "" })
    }

    @Test func drawingIsTheSameEachTimeAndItsLabelsAreApart() async throws {
        #expect(try await timeline("--svg", "a.svg", "--time-zone", "Europe/London").status == 0)
        #expect(try await timeline("--svg", "b.svg", "--time-zone", "Europe/London").status == 0)
        let bytes = try folder.bytes(of: "a.svg")
        #expect(bytes == (try folder.bytes(of: "b.svg")))
        let text = String(decoding: bytes, as: UTF8.self)
        let marks = text.matches(of: /class="mark" x="([\d.]+)" y="([\d.]+)">([^<]+)</).map {
            (x: Double($0.output.1) ?? 0, y: $0.output.2, text: String($0.output.3))
        }
        // Each call in the lane of its handler and in that of its caller.
        #expect(marks.count == 240)
        for row in Dictionary(grouping: marks, by: \.y).values {
            let sorted = row.sorted { $0.x < $1.x }
            for (mark, next) in zip(sorted, sorted.dropFirst()) {
                #expect(mark.x + 7 * Double(mark.text.count) <= next.x, "\(mark) \(next)")
            }
        }
        #expect(marks.allSatisfy { $0.x + 7 * Double($0.text.count) <= 1600 })
        #expect(text.contains("times in Europe/London"))
    }

    @Test func nothingIsDrawnBesideRecordings() async throws {
        try folder.makeFolder("disk")
        try FileManager.default.copyItem(
            atPath: Repository.firstCall, toPath: folder.appending("disk/a.wav"))
        _ = try await earmark("case", "new", "C")
        _ = try await earmark("ingest", "disk", "--case", "C")
        let output = try await earmark("timeline", "--case", "C", "--svg", "disk/c.svg")
        #expect(output.status == 2)
        #expect(output.standardError.contains("beside recordings"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending("disk/c.svg")))
        // Nobody knows when it was.
        #expect(try await earmark("timeline", "--case", "C", "--svg", "c.svg").status == 0)
        let text = String(decoding: try folder.bytes(of: "c.svg"), as: UTF8.self)
        #expect(text.contains("Time unknown"))
    }

    @Test func caseWithoutCallsIsStatusOne() async throws {
        _ = try await earmark("case", "new", "C")
        #expect(try await earmark("timeline", "--case", "C").status == 1)
        #expect(try await earmark("timeline", "--case", "D").status == 2)
    }
}
