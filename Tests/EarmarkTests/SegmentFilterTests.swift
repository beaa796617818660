import Testing

/// Every filter of `segments` lets through exactly what it says.
struct SegmentFilterTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess
    private let all: [SegmentLine]

    init() async throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        // Two rates, one and two channels; the FLAC is at 16 kHz.
        let flac = Repository.sample("calls/20260407-231854_H07_07700900123_000793.flac")
        let ingest = try await earmark(
            "ingest", Repository.firstCall, flac, Repository.monoCall, "--channels",
            "handler,caller")
        try #require(ingest.status == 0)
        _ = try await earmark("case", "new", "C")
        _ = try await earmark("case", "link", "C", "1", "3")
        all = try await earmark("segments", "--all", "--format", "ndjson").objects()
    }

    struct Filter: Sendable, CustomTestStringConvertible {
        var arguments: [String]
        var passes: @Sendable (SegmentLine) -> Bool
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: String..., passes: @escaping @Sendable (SegmentLine) -> Bool) {
            self.arguments = arguments
            self.passes = passes
        }
    }

    private static let filters = [
        Filter("--case", "c") { [1, 3].contains($0.recording) },
        Filter("--recording", "2") { $0.recording == 2 },
        Filter("--recording", "2", "--recording", "3") { [2, 3].contains($0.recording) },
        Filter("--recording", "2", "--recording", "3", "--case", "C") { $0.recording == 3 },
        Filter("--recording", Repository.monoCall) { $0.file.hasSuffix(".aiff") },
        Filter("--recording", Repository.sample("calls")) { _ in true },
        Filter("--all", "--channel", "2") { $0.channel == 2 },
        Filter("--all", "--role", "handler") { $0.role == "handler" },
        Filter("--all", "--kind", "speech") { $0.kind == "speech" },
        Filter("--all", "--from", "20") { $0.endSample > 20 * $0.sampleRateHz },
        Filter("--all", "--from", "0:20.005") {
            1_000 * $0.endSample > 20_005 * $0.sampleRateHz
        },
        Filter("--all", "--to", "0:00:12.5") { 2 * $0.startSample < 25 * $0.sampleRateHz },
        Filter("--all", "--from", "10", "--to", "15") {
            $0.endSample > 10 * $0.sampleRateHz && $0.startSample < 15 * $0.sampleRateHz
        },
        Filter("--all", "--min-duration", "2") { $0.sampleCount >= 2 * $0.sampleRateHz },
        Filter("--all", "--max-duration", "1.25") { 4 * $0.sampleCount <= 5 * $0.sampleRateHz },
        Filter("--all", "--min-level", "-30") { $0.meanLevelDbfs >= -30 },
        Filter("--all", "--max-level", "-33.5") { $0.meanLevelDbfs <= -33.5 },
        Filter(
            "--case", "C", "--role", "caller", "--from", "5", "--min-duration", "0.5",
            "--min-level", "-36"
        ) {
            $0.recording == 1 && $0.role == "caller" && $0.endSample > 5 * $0.sampleRateHz
                && 2 * $0.sampleCount >= $0.sampleRateHz && $0.meanLevelDbfs >= -36
        },
    ]

    @Test(arguments: filters)
    func filterLetsThroughWhatItSaysInTheSameOrder(filter: Filter) async throws {
        let output = try await earmark.run(
            ["segments", "--format", "ndjson"] + filter.arguments)
        let expected = all.filter(filter.passes)
        #expect(output.status == 0)
        #expect(try output.objects(SegmentLine.self) == expected)
        #expect(!expected.isEmpty)
    }

    @Test func boundariesOfDurationAndLevelAreInclusiveAndOfPositionsExclusive() async throws {
        let segment = try #require(all.first { $0.sampleRateHz == 8_000 })
        let level = String(segment.meanLevelDbfs)
        let length = String(Double(segment.sampleCount) / 8_000)
        let end = String(Double(segment.endSample) / 8_000)
        let within = [
            ["--min-level", level, "--max-level", level],
            ["--min-duration", length, "--max-duration", length],
        ]
        for arguments in within {
            let found = try await earmark.run(
                ["segments", "--all", "--format", "ndjson"] + arguments
            ).objects(SegmentLine.self)
            #expect(found.contains(segment), "\(arguments)")
        }
        let beyond = try await earmark.run([
            "segments", "--all", "--format", "ndjson", "--from", end,
        ]).objects(SegmentLine.self)
        #expect(!beyond.contains(segment))
    }

    @Test func segmentsComeInTheOrderInWhichTheyAreHeard() {
        let ordered = all.sorted {
            ($0.recording ?? 0, $0.startSample, $0.channel)
                < ($1.recording ?? 0, $1.startSample, $1.channel)
        }
        #expect(all == ordered)
        #expect(Set(all.map(\.recording)) == [1, 2, 3])
    }

    @Test func longestComeFirst() async throws {
        let found: [SegmentLine] = try await earmark(
            "segments", "--case", "C", "--kind", "speech", "--longest", "5", "--format", "ndjson"
        ).objects()
        let expected = all.filter { [1, 3].contains($0.recording) && $0.kind == "speech" }
            .sorted { $0.durationS > $1.durationS }
        #expect(found.map(\.durationS) == expected.prefix(5).map(\.durationS))
        #expect(Set(found).isSubset(of: expected))
    }

    @Test func nothingFoundIsStatusOneAndAnEmptyListing() async throws {
        for (format, text) in [
            ("table", ""), ("json", "[]\n"), ("ndjson", ""), ("rttm", ""),
        ] {
            let output = try await earmark(
                "segments", "--all", "--min-duration", "1:00:00", "--format", format)
            #expect(output.status == 1)
            #expect(output.standardOutput == text)
        }
    }

    @Test(arguments: [
        ([], "Say whose segments: --case REFERENCE, --recording RECORDING, or --all."),
        (["--all", "--longest", "0"], "--longest wants to know how many, from 1."),
        (["--all", "--channel", "0"], "--channel is counted from 1, and is 0."),
        (["--all", "--from", "5", "--to", "5"], "--from should lie before --to."),
        (["--all", "--from", "1:60"], "--from <time>"),
        (["--all", "--from", "-1"], "--from"),
        (["--all", "--min-duration", "two"], "--min-duration <time>"),
        (["--all", "--min-level", "3"], "--min-level <dBFS>"),
        (["--all", "--min-level", "-30.123"], "--min-level <dBFS>"),
        (["--all", "--role", "boss"], "--role <role>"),
        (["--all", "--kind", "noise"], "--kind <kind>"),
        (["--all", "--digits", "12E"], "--digits <keys>"),
        (["--all", "--digits", "+44"], "--digits <keys>"),
        (["--all", "--digits", " - "], "--digits <keys>"),
        (
            ["--all", "--digits", "1", "--kind", "tone"],
            "--digits looks for dialled digits, which --kind tone leaves out."
        ),
        (
            ["--all", "--format", "rttm", "--kind", "music"],
            "RTTM holds utterances, which --kind music leaves out."
        ),
        (
            ["--all", "--format", "rttm", "--digits", "1"],
            "RTTM holds utterances, and --digits looks for dialled digits."
        ),
        (["--all", "--format", "xml"], "--format <format>"),
        (["--recording", "77"], "No recording is known as 77"),
    ])
    func wrongFilterIsRefused(arguments: [String], message: String) async throws {
        let output = try await earmark.run(["segments"] + arguments)
        #expect(output.status == 2)
        #expect(output.standardOutput == "")
        #expect(output.standardError.contains(message))
    }
}
