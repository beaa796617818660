import CallFacts
import CallModel
import Testing

@testable import RecordingIndex

/// An index that has rows of every kind that is sealed.
enum CaseFixture {
    static let first = RecordingID(rawValue: 1)
    static let second = RecordingID(rawValue: 2)

    static func index() throws -> RecordingIndex {
        let index = try RecordingIndex()
        try fill(index)
        return index
    }

    static func fill(_ index: RecordingIndex) throws {
        let caseID = try index.createCase(reference: "X", title: "t", actor: "A").id
        try index.ingest(
            .decoded("/1.wav", content: 1), .decoded("/2.wav", content: 2), caseID: caseID,
            roles: [.handler, .caller])
        let facts = try CallTests.facts("20260304-211502_H07_07700900123_000417")
        _ = try index.beginIngest().commit(
            unchanged: [HeldRecording(id: first, facts: facts)])
        try fillLogs(index)
        try fillWords(index)
        try fillItems(index, caseID)
        let term = RetentionTerm(retentionClass: "MoPI 3", reviewOn: "2020-01-01")
        let subjects: [RetentionSubject] = [.caseFile(caseID), .recording(first)]
        _ = try index.stateRetention(term, of: subjects, actor: "A")
        _ = try index.hold(subjects, because: "appeal", actor: "A")
        try index.release(subjects, because: "dismissed", actor: "A")
        _ = try index.unlink([second], from: caseID, actor: "A", reason: "r")
        try index.closeCase(caseID, actor: "A")
    }

    private static func fillLogs(_ index: RecordingIndex) throws {
        let time = try CallTime("2026-03-04T21:15:10Z", clock: .unknown)
        let end = try CallTime("2026-03-05T21:15:10Z", clock: .unknown)
        var incident = IncidentRow(line: 2, reference: "I")
        (incident.callReference, incident.opened) = ("417", time)
        for file in [
            try CallTests.log(
                9, CallTests.row(2, (.callReference, "417"), (.started, "2026-03-04 21:15:02"))),
            try CallTests.file(8, .incidents([incident])),
            try CallTests.file(
                7, .roster([RosterShift(line: 2, handler: "H07", start: time, end: end)])),
        ] {
            _ = try index.import(file, actor: "A")
        }
        let number = try #require(PhoneNumber("2009"))
        let fact = Fact(.extension, "2009", .number(number), source: .operator)
        _ = try index.state(fact, of: [first, second], actor: "A")
    }

    private static func fillWords(_ index: RecordingIndex) throws {
        let note = try index.annotate(
            .note, "a word", of: first, at: TextPlace(milliseconds: 0..<500), actor: "A")
        _ = try index.withdraw(.note, number: note.annotation.number, actor: "A")
        _ = try index.annotate(.tag, "threat", of: second, actor: "A")
        _ = try index.import(
            WordTests.transcript((100, 200, "a word"), (300, 400, "another")),
            from: WordTests.source(), of: first, actor: "A")
    }

    private static func fillItems(_ index: RecordingIndex, _ caseID: CaseID) throws {
        _ = try index.state(.unusedNonSensitive, of: [first: .whole], in: caseID, actor: "A")
        _ = try index.schedule(.nonSensitive, of: caseID, actor: "A")
        _ = try index.state(.unusedSensitive, of: [first: .whole], in: caseID, actor: "A")
        _ = try index.schedule(.sensitive, of: caseID, actor: "A")
        var new = NewExhibit(
            recordingID: first, part: .channel(1), initials: "ABC", description: "d",
            producer: "p")
        let exhibit = try index.createExhibit(new, in: caseID, actor: "A")
        var clip = NewClip(recordingID: first, samples: 0..<10, channels: [1])
        (clip.exhibit, clip.caseID) = (exhibit.mark, caseID)
        clip.redactions = [Redaction(samples: 0..<1, filling: .silence)]
        let hash = try ContentHash.filled(with: 9)
        let file = ClipFile(path: "/c.wav", contentHash: hash, sampleHash: hash, byteCount: 1)
        _ = try index.finishClip(try index.beginClip(clip, actor: "A").id, as: file, actor: "A")
        new.part = .channel(2)
        _ = try index.withdrawExhibit(
            try index.createExhibit(new, in: caseID, actor: "A").mark, actor: "A")
    }
}
