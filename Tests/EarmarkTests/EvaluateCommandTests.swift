import Foundation
import Testing

struct EvaluateCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess
    private let references = Repository.sample("reference")
    private let calls = Repository.sample("calls")

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    private func write(_ lines: String..., to name: String) throws {
        let text = lines.map { $0 + "\n" }.joined()
        try folder.write(text.utf8, to: name)
    }

    /// One call of 10 s: found too late, to the end, and once more where nobody speaks.
    private func makeSmallCase() throws {
        for name in ["reference", "found"] { try folder.makeFolder(name) }
        try write(
            ";; by hand", "SPEAKER a 1 1.000 2.000 <NA> <NA> x <NA> <NA>",
            to: "reference/a.rttm")
        try write(
            "SPEAKER a 1 1.300 1.700 <NA> <NA> speech <NA> <NA>",
            "SPEAKER a 1 6.000 1.000 <NA> <NA> speech <NA> <NA>", to: "found/a.rttm")
    }

    @Test(arguments: EarmarkProcess.Build.allCases)
    func samplesScoreAsDocumented(build: EarmarkProcess.Build) async throws {
        var earmark = earmark
        earmark.build = build
        let output = try await earmark(
            "evaluate", "--reference", references, "--audio", calls, "--raw", "ulaw:8000:1")
        #expect(output.status == 0)
        #expect(output.standardError == "")
        #expect(
            output.standardOutput == """
                Group  Recordings  Missing    Speech  Precision %  Recall %  F1 %  F1 ±100 ms %  False alarm %  Miss %  DetER %  DetER ±100 ms %  Onset ms  Offset ms  Found %
                all            16        0  6:55.710         97.1      96.6  96.8          97.6            1.6     3.4      6.3              4.8        10         10    100.0

                """)
        #expect(try Repository.text("docs/validation.md").contains(output.standardOutput))
    }

    @Test func filesWrittenBySegmentScoreAsTheAudioDoes() async throws {
        _ = try await earmark("segment", calls, "--raw", "ulaw:8000:1", "--out", "found")
        let groups = try CSVRecords(Repository.text("samples/manifest.csv")).byName
            .filter { $0["path"]?.hasPrefix("calls/") == true }
            .map { entry in
                let stem = (entry["path"] as NSString?)?.deletingPathExtension.dropFirst(6) ?? ""
                return "\(stem),\(entry["codec"] ?? ""),\(entry["channels"] ?? "")"
            }
        try folder.write(
            (["stem,group,channels"] + groups).joined(separator: "\n").utf8, to: "groups.csv")
        let scores = ["f1_percent", "miss_rate_percent", "detection_error_rate_percent"]
        let fromFiles = try await earmark(
            "evaluate", "--reference", references, "found", "--groups", "groups.csv", "--format",
            "csv")
        let fromAudio = try await earmark(
            "evaluate", "--reference", references, "--audio", calls, "--raw", "ulaw:8000:1",
            "--groups", "groups.csv", "--format", "csv")
        #expect(fromFiles.status == 0)
        for (one, other) in try zip(fromFiles.records(), fromAudio.records()) {
            for score in ["scope", "group"] + scores { #expect(one[score] == other[score]) }
        }
        #expect(
            try fromAudio.records().count == Set(groups.map { $0.split(separator: ",")[1] }).count
                + 1)
        #expect(try fromAudio.records().last?["scope"] == "mean")
    }

    @Test func referencesAgainstThemselvesAreWithoutError() async throws {
        let output = try await earmark(
            "evaluate", "--reference", references, references, "--format", "csv")
        #expect(output.status == 0)
        #expect(output.standardError == "")
        let row = try #require(try output.records().first)
        #expect(try output.records().count == 1)
        #expect(row["group"] == "all")
        #expect(row["recordings"] == "16")
        for (name, value) in row where name.hasSuffix("_percent") {
            let isError = ["false_alarm", "miss", "detection"].contains { name.hasPrefix($0) }
            #expect(value == (isError ? "0.0" : "100.0"), "\(name)")
        }
        #expect(row["median_onset_error_ms"] == "0")
        #expect(row["missed_s"] == "0.000")
    }

    @Test func everyFormatTellsTheSame() async throws {
        try makeSmallCase()
        try write("stem,group,duration_s,channels", "a,quiet,10,1", to: "groups.csv")
        let arguments = ["evaluate", "--reference", "reference", "found", "--groups", "groups.csv"]
        let csv = try await earmark.run(arguments + ["--format", "csv"])
        #expect(
            csv.standardOutput == """
                scope,group,recordings,missing_hypotheses,speech_s,missed_s,false_alarm_s,total_s,\
                precision_percent,recall_percent,f1_percent,f1_collar_percent,\
                false_alarm_rate_percent,miss_rate_percent,detection_error_rate_percent,\
                detection_error_rate_collar_percent,median_onset_error_ms,\
                median_offset_error_ms,found_onsets_percent\r
                group,quiet,1,0,2.000,0.300,1.000,10.000,63.0,85.0,72.3,72.7,12.5,15.0,65.0,66.7,\
                300,0,100.0\r

                """)
        let json = try await earmark.run(arguments + ["--format", "json"])
        #expect(
            json.standardOutput == """
                [
                {"scope":"group","group":"quiet","recordings":1,"missing_hypotheses":0,\
                "speech_s":2.000,"missed_s":0.300,"false_alarm_s":1.000,"total_s":10.000,\
                "precision_percent":63.0,"recall_percent":85.0,"f1_percent":72.3,\
                "f1_collar_percent":72.7,"false_alarm_rate_percent":12.5,\
                "miss_rate_percent":15.0,"detection_error_rate_percent":65.0,\
                "detection_error_rate_collar_percent":66.7,"median_onset_error_ms":300,\
                "median_offset_error_ms":0,"found_onsets_percent":100.0}
                ]

                """)
    }

    @Test func missingHypothesisIsNamedAndCountsAsNoSpeechFound() async throws {
        try makeSmallCase()
        try write("SPEAKER b 1 0.000 3.000", to: "reference/b.rttm")
        try write("stem,group", "a,x", "b,y", to: "groups.csv")
        let output = try await earmark(
            "evaluate", "--reference", "reference", "found", "--groups", "groups.csv", "--format",
            "csv")
        #expect(output.status == 0)
        #expect(output.standardError == "b: no hypothesis; counted as no speech found\n")
        let rows = try output.records()
        #expect(rows.map { $0["group"] } == ["x", "y", "mean"])
        #expect(rows.map { $0["missing_hypotheses"] } == ["0", "1", ""])
        #expect(rows.map { $0["detection_error_rate_percent"] } == ["65.0", "100.0", "82.5"])
    }

    @Test func byteOrderMarksAreOfNoConsequence() async throws {
        try makeSmallCase()
        try write("\u{FEFF}SPEAKER a 1 1.000 2.000", to: "reference/a.rttm")
        try write("\u{FEFF}stem,group", "a,x", to: "groups.csv")
        let output = try await earmark(
            "evaluate", "--reference", "reference", "found", "--groups", "groups.csv", "--format",
            "csv")
        #expect(try output.records().map { $0["recall_percent"] } == ["85.0"])
    }

    @Test func whatIsLeftOutIsSaid() async throws {
        try makeSmallCase()
        try folder.copy("\(folder.path)/reference/a.rttm", to: "reference/other.rttm")
        try folder.makeFolder("audio")
        for name in ["a.wav", "stranger.wav"] {
            try folder.write(WAVEFixture.call(number: 1, milliseconds: 4000), to: "audio/\(name)")
        }
        try write("stem,group", "a,x", to: "groups.csv")
        let output = try await earmark(
            "evaluate", "--reference", "reference", "--audio", "audio", "--groups", "groups.csv",
            "--format", "csv")
        #expect(output.status == 0)
        #expect(
            output.standardError == """
                1 recording without a reference in a group left out.
                1 of 2 references are in no group, and do not count.

                """)
        #expect(try output.records().map { $0["recordings"] } == ["1"])
    }

    @Test func whatCannotBeMeasuredIsAnErrorWithItsPlace() async throws {
        try makeSmallCase()
        try folder.makeFolder("empty")
        try folder.makeFolder("bad")
        try write(
            "SPEAKER a 1 1.000 2.000", "SPEAKER a one 1.000 2.000", to: "bad/a.rttm")
        try write("stem,group", "z,x", to: "unknown.csv")
        try write("stem", "a", to: "narrow.csv")
        try folder.makeFolder("audio")
        for name in ["a.wav", "a.WAV"] {
            try folder.write(WAVEFixture.call(number: 1, milliseconds: 100), to: "audio/\(name)")
        }
        let cases: [([String], String)] = [
            (
                ["--reference", "bad", "found"],
                "bad/a.rttm, line 2: a channel should be 1 to 1024, and is 'one'"
            ),
            (["--reference", "reference", "bad"], "bad/a.rttm, line 2: "),
            (["--reference", "gone", "found"], "There is no folder gone that can be read."),
            (["--reference", "empty", "found"], "There is no reference, STEM.rttm, in empty."),
            (["--reference", "reference", "--audio", "gone"], "There is no file or folder gone."),
            (
                ["--reference", "reference", "--audio", "audio"],
                "Two recordings in audio have the name a."
            ),
            (
                ["--reference", "reference", "found", "--groups", "unknown.csv"],
                "The groups name z, for which there is no reference z.rttm."
            ),
            (
                ["--reference", "reference", "found", "--groups", "narrow.csv"],
                "narrow.csv, line 1: the columns should be stem, group"
            ),
            (
                ["--reference", "reference", "found", "--groups", "gone.csv"],
                "There is no file gone.csv that can be read."
            ),
            (["--reference", "reference"], "Give either a folder of hypotheses or --audio."),
            (
                ["--reference", "reference", "found", "--audio", "audio"],
                "Give either a folder of hypotheses or --audio."
            ),
            (
                ["--reference", "reference", "found", "--raw", "ulaw"],
                "--raw is of use with --audio only."
            ),
        ]
        for (arguments, message) in cases {
            let output = try await earmark.run(["evaluate"] + arguments)
            #expect(output.status == 2, "\(arguments)")
            #expect(output.standardOutput == "", "\(arguments)")
            #expect(output.standardError.contains(message), "\(output.standardError)")
        }
    }
}
