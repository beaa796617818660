import CallFacts
import CallModel
import CustodyLog
import Foundation
import Testing

@testable import CaseExport

/// A case, read as it was handed on.
struct ReceivedCaseTests {
    /// One with something in every member.
    private static func exported() throws -> ExportedCase {
        var recording = Fixtures.recording(7)
        recording.rawFormat = "ulaw:8000:2"
        recording.originalName = "originals/7.wav"
        recording.longHash = Array(repeating: 9, count: 64)
        recording.problem = "cut off"
        recording.facts = [
            ExportedFact(.caller, "withheld", normalized: nil, source: .callLog),
            ExportedFact(.handler, "H07", normalized: "H07", source: .fileName),
        ]
        recording.labelled.segments = [
            Fixtures.segment(1, 0, 80), Fixtures.segment(2, 90, 10, .dtmf, digits: "12#"),
        ]
        var item = ExportedItem(
            recording: 7, part: .range(0..<800, channel: 2), status: .unusedSensitive)
        item.reason = "names a source"
        item.scheduleNumber = 4
        item.statedAt = "2026-11-24T10:00:00.130Z"
        item.statedBy = "a.turner"
        var exported = Fixtures.exported([recording], items: [item])
        exported.requiresReason = true
        exported.schedules = [.sensitive: [item], .nonSensitive: []]
        var exhibit = ExportedExhibit(
            mark: try #require(ExhibitMark("ABC/1")), recording: 7,
            part: .segment(Fixtures.segment(1, 0, 80)), description: "a call",
            producer: "A. Turner", producedOn: "2026-11-24",
            createdAt: "2026-11-24T10:00:00.000Z", createdBy: "a.turner")
        exhibit.withdrawnAt = "2026-11-24T11:00:00.000Z"
        exhibit.withdrawnBy = "b.ward"
        exported.exhibits = [exhibit]
        exported.clips = [
            ExportedClip(
                recording: 7, mark: "ABC/1/A", samples: 0..<80, channels: [2, 1],
                fadeSampleCount: 8,
                redactions: [Redaction(samples: 8..<16, channel: 1, filling: .tone)],
                format: .flac, begunAt: "2026-11-24T10:30:00.000Z", begunBy: "a.turner",
                contentHash: recording.contentHash, sampleHash: recording.contentHash,
                byteCount: 99, fileName: "clips/ABC-1-A.flac",
                path: FoundPath("/disk/clip.flac"))
        ]
        exported.clips[0].isInBag = true
        return exported
    }

    private func received(_ exported: ExportedCase) throws -> ExportedCase {
        try ExportedCase(json: Array(exported.json.spelling.utf8))
    }

    @Test func whatIsWrittenIsReadAsItWas() throws {
        let exported = try Self.exported()
        #expect(try received(exported).json.spelling == exported.json.spelling)
        #expect(try received(exported).recordings == exported.recordings)
        #expect(try received(exported).clips == exported.clips)
    }

    /// What is changed in the text, and what is then said.
    @Test(arguments: [
        ("earmark case 1", "earmark case 2", "$.version should be 'earmark case 1'"),
        ("\"mark\":\"ABC/1\"", "\"mark\":\"ABC\"", "$.exhibits[0].mark should be a mark"),
        ("\"ABC/1/A\"", "\"ABC/1/1\"", "$.clips[0].mark should be a mark such as ABC/1/A"),
        ("\"status\":\"unusedSensitive\"", "\"status\":\"lost\"", "$.items[0].status"),
        ("\"produced_on\":\"2026-11-24\"", "\"produced_on\":\"never\"", "should be a day such as"),
        ("\"producer\":\"A. Turner\"", "\"producer\":\"\"", "$.exhibits[0].producer should say"),
        ("\"sample_rate_hz\":8000", "\"sample_rate_hz\":0", "$.recordings[0].sample_rate_hz"),
        ("\"sha256\":\"0707", "\"sha256\":\"07", "should be 64 hexadecimal digits"),
        ("\"title\":\"Calls\"", "\"title\":7", "$.title should be text"),
        (",\"title\":\"Calls\"", "", "$.title is not there"),
        ("2026-11-24T10:30:00.000Z", "2026-02-30T10:30:00.000Z", "begun_at should be a time"),
        ("2026-11-24T10:30:00.000Z", "yesterday", "$.clips[0].begun_at should be a time"),
        (
            "\"part\":\"range\",", "\"part\":\"channel\",",
            "$.items[0].part contradicts the channel and samples beside it"
        ),
        (
            "\"sample_count\":800", "\"sample_count\":9223372036854775807",
            "speaks of a part of recording 7 that it does not have"
        ),
        ("\"channels\":[2,1]", "\"channels\":[2,3]", "a part of recording 7"),
        ("\"title\":\"Calls\"", "\"title\":\"Ca\\u0000ls\"", "has the character U+0000"),
        ("\"schedule_number\":4", "\"schedule_number\":-1", "should be 1 or more"),
        ("\"fade_sample_count\":8", "\"fade_sample_count\":-8", "should be 0 or more, and is -8"),
        ("\"produced_on\":\"2026-11-24\"", "\"produced_on\":\"2026-02-30\"", "should be a day"),
        ("\"reference\":\"OP-ELM-1\"", "\"reference\":\" OP-ELM-1\"", "no white space around it"),
        (
            "\"at\":\"2026-11-24T12:00:00.000Z\"", "\"at\":\"then\"",
            "$.exported.at should be a time"
        ),
        ("\"field\":\"handler\"", "\"field\":\"mood\"", "is 'mood', which is none that is known"),
    ])
    func whatIsWrongIsNamed(text: String, other: String, says: String) throws {
        let spelling = try Self.exported().json.spelling
        #expect(spelling.contains(text))
        let error = #expect(throws: ReceivedCaseError.self) {
            try ExportedCase(json: Array(spelling.replacing(text, with: other).utf8))
        }
        #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
    }

    @Test func factsComeToWhatTheyCameTo() {
        func value(_ field: FactField, _ normalized: String?) -> FactValue? {
            ExportedFact(field, "text", normalized: normalized, source: .callLog).value
        }
        for (field, normalized) in [
            (FactField.started, "2026-03-29T01:04:17.000Z"), (.duration, "1500"),
            (.caller, "+447700900123"), (.extension, "2009"), (.direction, "inbound"),
        ] {
            #expect(value(field, normalized)?.normalized == normalized)
        }
        #expect(value(.caller, nil)?.normalized == nil)
        #expect(value(.started, "soon") == nil && value(.direction, "up") == nil)
        var doubtful = ExportedFact(
            .started, "01:30", normalized: "2026-10-25T00:30:00.000Z", source: .callLog)
        doubtful.alternative = "2026-10-25T01:30:00.000Z"
        doubtful.doubt = .repeatedHour
        guard case .time(let time)? = doubtful.value else {
            Issue.record("it is a time")
            return
        }
        #expect(time.alternative?.description == doubtful.alternative)
        #expect(time.doubt == .repeatedHour)
    }

    @Test func differencesOfTheSameBytesAreNamed() throws {
        let there = Fixtures.recording(7)
        #expect(there.differences(from: there) == [])
        var here = there
        here.labelled.segments[0].sampleCount += 1
        here.problem = "cut off"
        here.channels[0].summary.speechSampleCount += 1
        #expect(
            there.differences(from: here) == [
                "its problem is none there, and cut off here",
                "other levels and flags of channels",
                "2 segments there, and 2 here, which differ from 0:05.000 on",
            ])
        here = there
        here.channels[0].role = .caller
        #expect(there.differences(from: here) == [])
    }
}
