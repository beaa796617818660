import Foundation
import Testing

/// `sample`: recordings drawn at random.
struct SampleCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    private func ingest(_ files: [String], into index: String) async throws {
        for file in files {
            let output = try await earmark(
                "ingest", file, "--name-pattern", "samples", "--time-zone", "Europe/London",
                "--index", index)
            #expect(output.status == 0)
        }
    }

    @Test func orderOfIngestDoesNotMatter() async throws {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: Repository.sample("calls")
        ).sorted().filter { !$0.hasSuffix(".ulaw") }
        let files = names.map { Repository.sample("calls/\($0)") }
        try await ingest(files, into: "one.sqlite")
        try await ingest(files.reversed(), into: "other.sqlite")
        func sample(_ index: String) async throws -> ([String], String) {
            let output = try await earmark(
                "sample", "--size", "5", "--seed", "42", "--by", "week", "--time-zone",
                "Europe/London", "--index", index, "--format", "csv")
            #expect(output.status == 0)
            return (
                try output.records().map { "\($0["stratum"] ?? "") \($0["sha256"] ?? "")" },
                output.standardError
            )
        }
        let (one, other) = (try await sample("one.sqlite"), try await sample("other.sqlite"))
        #expect(one == other)
        #expect(Set(one.0).count == 5)
    }

    @Test func statementNamesWhatItRestsOn() async throws {
        _ = try await earmark("synthesize", "--calls", "200", "--index-only", "--out", "made")
        func statement(_ arguments: String...) async throws -> String {
            let output = try await earmark.run(
                ["sample", "--seed", "1", "--index", "made/earmark.sqlite"] + arguments)
            #expect(output.status == 0)
            return output.lines.last { !$0.isEmpty } ?? ""
        }
        let none = try await statement("--size", "50", "--by", "none")
        #expect(none.hasPrefix("50 of 200 recordings were drawn at random with seed 1"))
        // None of ten is among 50 with a probability of C(190, 50) / C(200, 50) = 0.0521; of eleven,
        // 0.0384.
        #expect(none.contains("at most 10 of the 200 (5.00 %)"))
        #expect(none.contains("3/n, gives 6.00 %"))
        let some = try await statement("--size", "50", "--found", "2")
        #expect(some.contains("in proportion from"))
        #expect(some.contains("Clopper and Pearson 1934"))
        #expect(some.contains("is 0.49 to 13.71 %"))
        let all = try await statement("--size", "500", "--found", "3")
        #expect(all.contains("That is all of them: 3 of 200."))
    }

    @Test func whatCannotBeIsRefused() async throws {
        _ = try await earmark("synthesize", "--calls", "5", "--index-only", "--out", "made")
        let index = ["--index", "made/earmark.sqlite"]
        let few = ["sample", "--seed", "1", "--size"]
        #expect(try await earmark.run(few + ["0"] + index).status == 2)
        #expect(try await earmark.run(few + ["3", "--found", "4"] + index).status == 2)
        #expect(try await earmark.run(few + ["9", "--found", "8"] + index).status == 2)
        #expect(try await earmark.run(few + ["9", "--handler", "H99"] + index).status == 1)
    }
}
