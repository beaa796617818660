import CallModel
import GRDB
import Testing

@testable import RecordingIndex

/// What recordings are in a case, and the marks under which they are produced.
struct ExhibitTests {
    let index: RecordingIndex
    let caseID: CaseID
    let first = RecordingID(rawValue: 1)
    let second = RecordingID(rawValue: 2)

    init() throws {
        index = try RecordingIndex()
        caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        try index.ingest(
            .decoded("/1.wav", content: 1), .decoded("/2.wav", content: 2), caseID: caseID)
    }

    private func new(
        _ recording: RecordingID, part: RecordingPart = .whole, initials: String = "ABC"
    ) -> NewExhibit {
        NewExhibit(
            recordingID: recording, part: part, initials: initials, description: "a call",
            producer: "A. B. Clark")
    }

    private func reason(_ reason: String) -> Operator {
        var actor: Operator = "A"
        actor.reason = reason
        return actor
    }

    @Test func everyLinkedRecordingIsUnreviewedUntilSomebodySaysMore() throws {
        #expect(try index.items(of: caseID).map(\.status) == [.unreviewed, .unreviewed])
        let segment = RecordingPart.segment(.speech(from: 800, count: 1_600))
        #expect(
            try index.state(
                .notRelevant, of: [first: segment], in: caseID, actor: reason("hold music"))
                == 1)
        let items = try index.items(of: caseID)
        #expect(items.map(\.part) == [.whole, segment, .whole])
        #expect(items.map(\.status) == [.unreviewed, .notRelevant, .unreviewed])
        #expect(items[1].reason == "hold music")
    }

    @Test func latestStatementCountsAndEarlierOnesStay() throws {
        for (status, text) in [
            (ItemStatus.notRelevant, "other desk"), (.unusedSensitive, "names a source"),
        ] {
            _ = try index.state(
                status, of: [first: .whole], in: caseID, description: "desk \(status)",
                actor: reason(text))
        }
        let item = try #require(try index.items(of: caseID).first)
        #expect(item.status == .unusedSensitive)
        let statements = try index.statements(of: try #require(item.id))
        #expect(statements.map(\.status) == [.notRelevant, .unusedSensitive])
        #expect(statements.map(\.reason) == ["other desk", "names a source"])
        // The same again is no statement, and no entry in the custody log.
        let count = try index.count(of: "custody_entry")
        #expect(
            try index.state(
                .unusedSensitive, of: [first: .whole], in: caseID,
                actor: reason("names a source")) == 0)
        #expect(try index.count(of: "custody_entry") == count)
        #expect(try index.count(of: "item_statement") == 2)
    }

    @Test func partsOfSeveralRecordingsAreStatedTogetherOrNotAtAll() throws {
        let parts = [first: RecordingPart.channel(1), second: .range(0..<800, channel: nil)]
        #expect(
            try index.state(.notRelevant, of: parts, in: caseID, actor: reason("music")) == 2)
        _ = try index.unlink([second], from: caseID, actor: "A", reason: nil)
        let count = try index.count(of: "item_statement")
        #expect(throws: IndexError.notLinked(recording: second, reference: "X")) {
            try index.state(.unusedSensitive, of: parts, in: caseID, actor: reason("source"))
        }
        #expect(try index.count(of: "item_statement") == count)
    }

    @Test func unknownMarkIsAnsweredWithTheLikestOnes() throws {
        let mark = try #require(ExhibitMark("ABC/9"))
        #expect(throws: IndexError.unknownExhibit(mark: mark, similar: [])) {
            try index.exhibit(mark)
        }
        _ = try index.createExhibit(new(first), in: caseID, actor: "A")
        _ = try index.createExhibit(new(second, initials: "QQ"), in: caseID, actor: "A")
        #expect(throws: IndexError.unknownExhibit(mark: mark, similar: ["ABC/1"])) {
            try index.exhibit(mark)
        }
    }

    @Test func marksAreConsecutiveAndNeverGivenOutAgain() throws {
        let one = try index.createExhibit(new(first), in: caseID, actor: "A")
        #expect(one.mark.description == "ABC/1")
        _ = try index.withdrawExhibit(one.mark, actor: reason("wrong call"))
        let two = try index.createExhibit(new(first, initials: "abc"), in: caseID, actor: "A")
        #expect(two.mark.description == "ABC/2")
        var other = new(second, initials: "DEF")
        other.number = 7
        #expect(
            try index.createExhibit(other, in: caseID, actor: "A").mark.description == "DEF/7")
        var taken = new(second, part: .channel(1))
        taken.number = 1
        #expect(throws: IndexError.markTaken(mark: one.mark)) {
            try index.createExhibit(taken, in: caseID, actor: "A")
        }
        taken.number = nil
        taken.initials = "DEF"
        #expect(
            try index.createExhibit(taken, in: caseID, actor: "A").mark.description == "DEF/8")
        #expect(
            try index.exhibits().map(\.mark.description) == ["ABC/1", "ABC/2", "DEF/7", "DEF/8"])
        #expect(try index.exhibit(one.mark).withdrawalReason == "wrong call")
        #expect(try index.check().findings == [])
    }

    @Test func anExhibitIsOneByItsMarkAlone() throws {
        #expect(throws: IndexError.exhibitWithoutMark) {
            try index.state(.exhibit, of: [first: .whole], in: caseID, actor: "A")
        }
        let exhibit = try index.createExhibit(new(first), in: caseID, actor: "A")
        #expect(try index.items(of: caseID).first?.status == .exhibit)
        #expect(try index.items(of: caseID).first?.mark == exhibit.mark)
        #expect(throws: IndexError.exhibitInForce(mark: exhibit.mark)) {
            try index.state(.notRelevant, of: [first: .whole], in: caseID, actor: "A")
        }
        #expect(throws: IndexError.exhibitInForce(mark: exhibit.mark)) {
            try index.createExhibit(new(first), in: caseID, actor: "A")
        }
        _ = try index.withdrawExhibit(exhibit.mark, becoming: .notRelevant, actor: "A")
        #expect(try index.items(of: caseID).first?.status == .notRelevant)
        #expect(throws: IndexError.self) { try index.withdrawExhibit(exhibit.mark, actor: "A") }
    }

    @Test func nothingIsSaidOfWhatIsNotThere() throws {
        let length = 60 * 8_000
        for part in [
            RecordingPart.channel(3), .range(length - 1..<length + 1), .range(0..<1, channel: 3),
        ] {
            #expect(throws: IndexError.self) {
                try index.createExhibit(new(first, part: part), in: caseID, actor: "A")
            }
        }
        _ = try index.unlink([first], from: caseID, actor: "A", reason: nil)
        #expect(throws: IndexError.notLinked(recording: first, reference: "X")) {
            try index.createExhibit(new(first), in: caseID, actor: "A")
        }
        #expect(try index.exhibits() == [])
    }

    @Test func numbersOnASchedulesGoOnFromTheLastOne() throws {
        _ = try index.state(
            .unusedNonSensitive, of: [second: .whole], in: caseID, actor: "A")
        #expect(
            try index.schedule(.nonSensitive, of: caseID, actor: "A").map(\.item.recordingID)
                == [second])
        _ = try index.state(.unusedNonSensitive, of: [first: .whole], in: caseID, actor: "A")
        _ = try index.state(.notRelevant, of: [second: .whole], in: caseID, actor: "A")
        let later = try index.schedule(.nonSensitive, of: caseID, actor: "A")
        #expect(later.map(\.number) == [1, 2])
        #expect(later.map(\.item.recordingID) == [second, first])
        #expect(later.map(\.item.status) == [.notRelevant, .unusedNonSensitive])
        // Nothing new is nothing to put on record.
        let count = try index.count(of: "custody_entry")
        #expect(try index.schedule(.nonSensitive, of: caseID, actor: "A") == later)
        #expect(try index.count(of: "custody_entry") == count)
        _ = try index.state(.unusedSensitive, of: [first: .whole], in: caseID, actor: "A")
        #expect(try index.schedule(.sensitive, of: caseID, actor: "A").map(\.number) == [1])
    }

    @Test func clipsOfAnExhibitAreLettered() throws {
        let exhibit = try index.createExhibit(new(first), in: caseID, actor: "A")
        var clip = NewClip(recordingID: first, samples: 0..<10, channels: [2, 1])
        clip.redactions = [Redaction(samples: 2..<4, channel: 2, filling: .tone)]
        #expect(try index.beginClip(clip, actor: "A").mark == nil)
        clip.exhibit = exhibit.mark
        let clips = try (1...3).map { _ in try index.beginClip(clip, actor: "A") }
        #expect(clips.map(\.mark?.description) == ["ABC/1/A", "ABC/1/B", "ABC/1/C"])
        #expect(clips[0].channels == [2, 1] && clips[0].redactions == clip.redactions)
        let hash = try ContentHash.filled(with: 9)
        let file = ClipFile(path: "/c.wav", contentHash: hash, sampleHash: hash, byteCount: 1)
        #expect(try index.finishClip(clips[1].id, as: file, actor: "A").file == file)
        #expect(try index.clips(of: exhibit.mark).map(\.file) == [nil, file, nil])
    }

    @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (703, "AAA")])
    func lettersOfClips(number: Int, letters: String) throws {
        let mark = try #require(ExhibitMark("ABC/1"))
        #expect(ClipMark(exhibit: mark, number: number).letters == letters)
    }

    @Test(arguments: ["ABC", "ABC/", "/1", "ABC/0", "ABC/01", "AB1/1", "ABC/1/A", "ABC/-1", "É/1"])
    func noMark(text: String) {
        #expect(ExhibitMark(text) == nil)
    }

    @Test(arguments: [
        "DELETE FROM exhibit", "UPDATE exhibit SET number = 2", "DELETE FROM item_statement",
        "UPDATE item_statement SET status = 'unreviewed'", "DELETE FROM case_item",
        "UPDATE case_item SET channel = 1", "DELETE FROM schedule_number",
        "UPDATE schedule_number SET number = 9", "DELETE FROM clip",
        "UPDATE clip SET start_sample = 1", "DELETE FROM clip_redaction",
        "UPDATE clip_file SET sha256 = zeroblob(32)", "DELETE FROM verification",
        "UPDATE verification SET result = 'missing', detail = 'd'", "DELETE FROM verification_run",
        "DELETE FROM recording_seal", "UPDATE file_seal SET digest = zeroblob(32)",
    ])
    func historyCannotBeRewritten(sql: String) throws {
        let exhibit = try index.createExhibit(new(first), in: caseID, actor: "A")
        _ = try index.state(
            .unusedNonSensitive, of: [second: .whole], in: caseID, actor: "A")
        _ = try index.schedule(.nonSensitive, of: caseID, actor: "A")
        var clip = NewClip(recordingID: first, samples: 0..<10, channels: [1])
        clip.exhibit = exhibit.mark
        clip.redactions = [Redaction(samples: 0..<1, filling: .silence)]
        let hash = try ContentHash.filled(with: 9)
        let file = ClipFile(path: "/c.wav", contentHash: hash, sampleHash: hash, byteCount: 1)
        _ = try index.finishClip(
            try index.beginClip(clip, actor: "A").id, as: file, actor: "A")
        let run = try index.beginVerification(of: .originals, actor: "A")
        try run.commit(run.subjects.map { VerifiedFile(subject: $0, result: .unchanged) })
        let error = #expect(throws: IndexError.self) {
            try index.write { try $0.execute(sql: sql) }
        }
        #expect(error?.description.contains("append-only") == true)
    }

    @Test func evidenceCountsInTheDigestAndNothingOfItChangesNoDigest() throws {
        let bare = try index.digest()
        let run = try index.beginVerification(of: .originals, actor: "A")
        try run.commit(run.subjects.map { VerifiedFile(subject: $0, result: .unchanged) })
        #expect(try index.digest() == bare)
        _ = try index.createExhibit(new(first), in: caseID, actor: "A")
        #expect(try index.digest() != bare)
    }
}
