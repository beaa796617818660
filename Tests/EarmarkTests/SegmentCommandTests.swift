import Foundation
import Testing

struct SegmentCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess
    private let call = Repository.monoCall
    private let stem = "20260501-173605_H12_07700900634_001033"

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    @Test func rttmHasOneLineAnUtterance() async throws {
        let output = try await earmark("segment", call, "--format", "rttm")
        #expect(output.status == 0)
        #expect(output.standardError == "")
        let segments = try await earmark("segment", call, "--format", "ndjson")
            .objects(SegmentLine.self).filter { $0.kind == "speech" }
        let expected = segments.map { segment in
            let times = [segment.startS, segment.durationS].map { String(format: "%.3f", $0) }
            return "SPEAKER \(stem) 1 \(times[0]) \(times[1]) <NA> <NA> speech <NA> <NA>"
        }
        #expect(output.lines == expected)
        #expect(output.lines.count > 5)
    }

    @Test func everyFormatTellsTheSameSegments() async throws {
        let lines = try await earmark("segment", call, "--format", "ndjson")
            .objects(SegmentLine.self)
        let array = try await earmark("segment", call, "--format", "json").json([SegmentLine].self)
        let csv = try await earmark("segment", call, "--format", "csv").records()
        let table = try await earmark("segment", call).lines
        #expect(array == lines)
        #expect(csv.map { $0["start_sample"] } == lines.map { String($0.startSample) })
        #expect(csv.map { $0["sample_count"] } == lines.map { String($0.sampleCount) })
        #expect(table.count == lines.count + 1)
        #expect(lines.allSatisfy { $0.recording == nil && $0.role == nil && $0.channel == 1 })
        let heading = try #require(table.first)
        #expect(
            heading.split(separator: " ") == [
                "File", "Channel", "Kind", "Start", "End", "Length", "dBFS",
            ])
    }

    @Test func standardInputGivesTheSegmentsOfTheFile() async throws {
        for path in [call, Repository.firstCall] {
            var piped = earmark
            piped.input = path
            let fromInput = try await piped("segment", "-", "--format", "ndjson")
            let fromFile = try await earmark("segment", path, "--format", "ndjson")
            #expect(fromInput.status == 0)
            let renamed = try fromFile.objects(SegmentLine.self).map { segment in
                var segment = segment
                segment.file = "stdin"
                return segment
            }
            #expect(try fromInput.objects(SegmentLine.self) == renamed)
        }
    }

    @Test func headerlessStandardInputIsReadAsTheOperatorSays() async throws {
        var piped = earmark
        piped.input = Repository.headerlessCall
        let untold = try await piped("segment", "-", "--format", "rttm")
        #expect(untold.standardOutput == "")
        let told = try await piped("segment", "-", "--raw", "ulaw:8000:1", "--format", "rttm")
        #expect(told.status == 0)
        let file = try await earmark(
            "segment", Repository.headerlessCall, "--raw", "ulaw:8000:1", "--format", "rttm")
        let stem = "20260510-002630_H07_07700900123_001127"
        #expect(
            told.standardOutput == file.standardOutput.replacing(" \(stem) ", with: " stdin "))
        #expect(told.lines.count > 5)
    }

    @Test func headerlessFileIsReadOnlyAsTheOperatorSays() async throws {
        let untold = try await earmark("segment", Repository.headerlessCall, "--format", "rttm")
        #expect(untold.status == 1)
        #expect(untold.standardOutput == "")
        #expect(
            untold.standardError == """
                \(Repository.headerlessCall): undecodable: headerless by its name: \
                say how it is encoded, such as ulaw:8000:1

                """)
        let told = try await earmark(
            "segment", Repository.headerlessCall, "--raw", "ulaw:8000:1", "--format", "rttm")
        #expect(told.status == 0)
        #expect(told.standardError == "")
        #expect(told.lines.count > 5)
    }

    @Test func outWritesOneFileARecording() async throws {
        let paths = [call, Repository.firstCall]
        let printed = try await earmark.run(["segment", "--format", "rttm"] + paths)
        let output = try await earmark.run(["segment", "--out", "made/here"] + paths)
        #expect(output.status == 0)
        #expect(output.standardOutput == "")
        let written = try FileManager.default.contentsOfDirectory(
            atPath: folder.appending("made/here")
        ).sorted()
        let stems = [stem, "20260304-211502_H07_07700900123_000417"]
        #expect(written == stems.sorted().map { "\($0).rttm" })
        var text = ""
        for stem in stems {
            text += String(decoding: try folder.bytes(of: "made/here/\(stem).rttm"), as: UTF8.self)
        }
        #expect(text == printed.standardOutput)
    }

    @Test func outRefusesTwoRecordingsOfOneName() async throws {
        let output = try await earmark(
            "segment", Repository.path("samples/calls"), Repository.path("samples/copies"),
            "--out", "rttm")
        #expect(output.status == 2)
        #expect(output.standardError.contains("000417.rttm"))
    }

    @Test(arguments: [
        ("wav-truncated.wav", 1, "partial: truncated: "),
        ("wav-g729.wav", 1, "undecodable: G.729 in WAV: "),
        ("note.txt", 0, "not audio: "),
        ("mp3-named.wav", 0, "named .wav, is MP3 in MPEG audio"),
    ])
    func statusSaysWhetherAllAudioWasHeard(name: String, status: Int, remark: String) async throws {
        let path = Repository.sample("damaged/\(name)")
        let output = try await earmark("segment", path, "--format", "rttm")
        #expect(output.status == Int32(status))
        #expect(output.standardError.hasPrefix("\(path): \(remark)"))
        #expect(output.standardError.split(separator: "\n").count == 1)
    }

    @Test func fileThatIsNotThereIsAnError() async throws {
        let output = try await earmark("segment", call, "nothing.wav")
        #expect(output.status == 2)
        #expect(output.standardOutput == "")
        #expect(output.standardError.contains("There is no file or folder nothing.wav."))
    }

    @Test func nothingButTheSegmentsIsWritten() async throws {
        _ = try await earmark("segment", call)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}
