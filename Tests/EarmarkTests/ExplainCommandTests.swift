import Foundation
import Testing

/// `segment --explain` and `segment --plot`, and the options that choose parameters.
struct ExplainCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess
    private let ringingCall = Repository.secondCall

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    @Test(arguments: ["classifier", "energy"], ["standard", "high"])
    func everyUtteranceHasOneOnsetAndOneOffset(
        decision: String, sensitivity: String
    ) async throws {
        let options = ["--decision", decision, "--sensitivity", sensitivity, "--format", "csv"]
        let paths = [Repository.firstCall, ringingCall, Repository.monoCall]
        let rows = try await earmark.run(["segment", "--explain"] + options + paths).records()
        let segments = try await earmark.run(["segment"] + options + paths).records()
            .filter { $0["kind"] == "speech" }
        for (what, column) in [("onset", "start_s"), ("offset", "end_s")] {
            let explained = rows.filter { $0["what"] == what }
            #expect(
                explained.map { [$0["file"], $0["channel"], $0["start_s"]] }
                    == segments.map { [$0["file"], $0["channel"], $0[column]] })
            #expect(explained.allSatisfy { $0["start_s"] == $0["end_s"] })
        }
        #expect(decision == "classifier" || segments.count > 20)
        #expect(
            Set(rows.compactMap { $0["what"] }).subtracting(["onset", "offset", "rejected"]) == [])
    }

    @Test(arguments: ["classifier", "energy"])
    func ringingThatIsRejectedIsNamed(decision: String) async throws {
        let rows = try await earmark(
            "segment", "--explain", "--decision", decision, ringingCall, "--format", "csv"
        ).records()
        let tones = rows.filter {
            $0["what"] == "rejected" && $0["reason"] == "steady tone" && $0["channel"] == "1"
        }
        #expect(tones.count >= 2)
        let starts = tones.compactMap { $0["start_s"].flatMap(Double.init) }
        #expect(starts.contains { $0 < 2 } && starts.contains { (3.0..<5).contains($0) })
    }

    @Test func rowsAreInTheOrderOfTimeInEachChannel() async throws {
        let rows = try await earmark(
            "segment", "--explain", "--decision", "energy", ringingCall, "--format", "csv"
        ).records()
        for channel in ["1", "2"] {
            let starts = rows.filter { $0["channel"] == channel }
                .compactMap { $0["start_s"].flatMap(Double.init) }
            #expect(starts.count > 10)
            #expect(starts == starts.sorted())
        }
        #expect(
            rows.first?.keys.sorted() == [
                "channel", "end_s", "file", "floor_dbfs", "level_dbfs", "path", "reason",
                "score", "score_threshold", "start_s", "threshold_dbfs", "what",
            ])
    }

    @Test(arguments: [
        (["--out", "x"], "--out writes labels"), (["--format", "rttm"], "Labels have no room"),
        (["--format", "eaf"], "Labels have no room"),
    ])
    func explanationIsNoLabel(arguments: [String], message: String) async throws {
        let output = try await earmark.run(["segment", "--explain", ringingCall] + arguments)
        #expect(output.status == 2)
        #expect(output.standardError.contains(message))
        #expect(output.standardOutput == "")
    }

    @Test func plotIsDrawnBesideWhatIsPrinted() async throws {
        let plain = try await earmark("segment", "--decision", "energy", ringingCall)
        let output = try await earmark(
            "segment", "--decision", "energy", ringingCall, "--plot", "call.svg")
        #expect(output.status == 0)
        #expect(output.standardOutput == plain.standardOutput)
        let svg = String(decoding: try folder.bytes(of: "call.svg"), as: UTF8.self)
        let bars = svg.split(separator: #"<rect class="segment "#).count - 1
        #expect(bars == plain.lines.count - 1)
        #expect(svg.hasSuffix("</svg>\n"))
    }

    @Test func plotIsOfOneRecording() async throws {
        let two = try await earmark(
            "segment", ringingCall, Repository.monoCall, "--plot", "call.svg")
        #expect(two.status == 2)
        #expect(two.standardError.contains("--plot draws one recording, and 2 are named."))
        let many = try await earmark(
            "segment", Repository.path("samples/calls"), "--plot", "call.svg")
        #expect(many.status == 2)
        #expect(many.standardError.contains("--plot draws one recording, and there are several"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending("call.svg")))
    }

    @Test func plotDoesNotLieAmongTheRecordings() async throws {
        try folder.makeFolder("disk")
        try folder.copy(ringingCall, to: "disk/a.wav")
        for path in ["disk/a.svg", "disk/a.wav"] {
            let output = try await earmark("segment", "disk/a.wav", "--plot", path)
            #expect(output.status == 2)
            #expect(output.standardError.contains("among the recordings to be read"))
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.appending("disk"))
                == ["a.wav"])
    }

    @Test func parametersAreStoredWithEachRecordingAndOthersStay() async throws {
        let first = try await earmark("ingest", ringingCall)
        #expect(!first.standardError.contains("other parameters"))
        let second = try await earmark(
            "ingest", ringingCall, Repository.monoCall, "--sensitivity", "high")
        #expect(second.standardError.contains("other parameters"))
        var parameters: [String] = []
        for path in [ringingCall, Repository.monoCall] {
            let details = try await earmark("recording", path, "--format", "json")
            parameters.append(details.standardOutput)
        }
        #expect(parameters[0].contains(#"\"leastScore\":64"#))
        #expect(parameters[1].contains(#"\"leastScore\":-192"#))
    }

    @Test func parametersOfEvaluationNeedAudio() async throws {
        try folder.makeFolder("references")
        let output = try await earmark(
            "evaluate", "--reference", "references", "references", "--sensitivity", "high")
        #expect(output.status == 2)
        #expect(output.standardError.contains("are of use with --audio only"))
    }
}
