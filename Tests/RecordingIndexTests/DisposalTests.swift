import CallFacts
import CallModel
import CustodyLog
import Foundation
import GRDB
import Testing

@testable import RecordingIndex

/// What may be disposed of, and what is left of it.
struct DisposalTests {
    let index: RecordingIndex
    let caseID: CaseID
    let first = RecordingID(rawValue: 1)
    let second = RecordingID(rawValue: 2)
    private let past = RetentionTerm(retentionClass: "MoPI 3", reviewOn: "2020-01-01")
    private let future = RetentionTerm(retentionClass: "MoPI 1", reviewOn: "2999-01-01")

    init() throws {
        index = try RecordingIndex()
        caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        try index.ingest(.decoded("/1.wav", content: 1), .decoded("/2.wav", content: 2))
    }

    private func causes(_ selection: DisposalSelection) throws -> [DisposalRefusal.Cause] {
        try index.reviewDisposal(of: selection).refusals.map(\.cause)
    }

    private func keep(_ term: RetentionTerm, _ subjects: RetentionSubject...) throws {
        _ = try index.stateRetention(term, of: subjects, actor: "A")
    }

    @discardableResult
    private func dispose(_ selection: DisposalSelection) throws -> DisposalCertificate? {
        try index.dispose(of: selection, because: "review", actor: "A") {
            Array("certificate \($0.number)".utf8)
        }
    }

    private func requireSound(_ location: SourceLocation = #_sourceLocation) throws {
        #expect(try index.check().findings == [], sourceLocation: location)
        #expect(try index.verifyCustody().findings == [], sourceLocation: location)
    }

    /// Everything that a recording can have, in an open case.
    private func fill() throws {
        _ = try index.link([first, second], to: caseID, actor: "A", reason: nil)
        let facts = try CallTests.facts("20260304-211502_H07_07700900123_000417")
        _ = try index.beginIngest(roles: [.handler, .caller]).commit(
            unchanged: [HeldRecording(id: first, facts: facts)])
        _ = try index.import(
            CallTests.log(
                9, CallTests.row(2, (.callReference, "417"), (.started, "2026-03-04 21:15:02"))),
            actor: "A")
        let note = try index.annotate(
            .note, "a word", of: first, at: TextPlace(milliseconds: 0..<500), actor: "A")
        _ = try index.withdraw(.note, number: note.annotation.number, actor: "A")
        _ = try index.import(
            WordTests.transcript((100, 200, "a word")), from: WordTests.source(), of: first,
            actor: "A")
        _ = try index.state(.unusedNonSensitive, of: [first: .whole], in: caseID, actor: "A")
        _ = try index.schedule(.nonSensitive, of: caseID, actor: "A")
        let new = NewExhibit(
            recordingID: first, part: .channel(1), initials: "ABC", description: "d",
            producer: "p")
        let exhibit = try index.createExhibit(new, in: caseID, actor: "A")
        var clip = NewClip(recordingID: first, samples: 0..<10, channels: [1])
        clip.exhibit = exhibit.mark
        clip.redactions = [Redaction(samples: 0..<1, filling: .silence)]
        let hash = try ContentHash.filled(with: 9)
        let file = ClipFile(path: "/c.wav", contentHash: hash, sampleHash: hash, byteCount: 1)
        _ = try index.finishClip(try index.beginClip(clip, actor: "A").id, as: file, actor: "A")
        for scope in [VerificationScope.originals, .clips] {
            let run = try index.beginVerification(of: scope, actor: "A")
            try run.commit(run.subjects.map { VerifiedFile(subject: $0, result: .unchanged) })
            try run.end()
        }
    }

    @Test func nothingIsDisposedOfBeforeSomebodySaysThatItMayBe() throws {
        #expect(try causes(.recordings([first])) == [.noTerm])
        try keep(future, .recording(first))
        #expect(try causes(.recordings([first])) == [.notDue(reviewOn: "2999-01-01")])
        try keep(past, .recording(first))
        #expect(try causes(.recordings([first])) == [])
        #expect(try causes(.recordings([first, second])) == [.noTerm])
        #expect(throws: IndexError.self) { try dispose(.recordings([first, second])) }
        #expect(try index.count(of: "recording") == 2)
    }

    @Test func casesStandInTheWayWhileTheyAreOpenOrNotDue() throws {
        try keep(past, .recording(first))
        _ = try index.link([first], to: caseID, actor: "A", reason: nil)
        #expect(
            try causes(.recordings([first]))
                == [.caseOpen(reference: "X"), .caseWithoutTerm(reference: "X")])
        try index.closeCase(caseID, actor: "A")
        try keep(future, .caseFile(caseID))
        #expect(try causes(.caseFile(caseID)) == [.notDue(reviewOn: "2999-01-01")])
        #expect(try dispose(.due) == nil)
        try keep(past, .caseFile(caseID))
        #expect(try dispose(.due)?.recordings.map(\.id) == [first])
        try requireSound()
    }

    @Test func holdWinsOverEverythingUntilItIsReleased() throws {
        try fill()
        try index.closeCase(caseID, actor: "A")
        try keep(past, .caseFile(caseID))
        #expect(try index.hold([.caseFile(caseID)], because: "appeal", actor: "A") == 1)
        #expect(try index.hold([.caseFile(caseID)], because: "again", actor: "A") == 0)
        #expect(try index.hold([.recording(first)], because: "inquest", actor: "A") == 1)
        let caseHeld = DisposalRefusal.Cause.caseHeld(reference: "X", reason: "appeal")
        #expect(
            try causes(.caseFile(caseID)) == [.held(reason: "inquest"), caseHeld, caseHeld])
        #expect(throws: IndexError.self) { try dispose(.caseFile(caseID)) }
        #expect(try dispose(.due) == nil)
        try index.release([.caseFile(caseID)], because: "dismissed", actor: "A")
        #expect(throws: IndexError.notOnHold("The case X")) {
            try index.release([.caseFile(caseID)], because: "again", actor: "A")
        }
        #expect(try dispose(.due)?.recordings.map(\.id) == [second])
        #expect(try index.retentions().map(\.holdReason) == [nil, "inquest"])
        try requireSound()
    }

    @Test func exhibitGoesWithItsCaseAlone() throws {
        try fill()
        try index.closeCase(caseID, actor: "A")
        try keep(past, .caseFile(caseID))
        let mark = try #require(ExhibitMark("ABC/1"))
        #expect(try causes(.recordings([first])) == [.exhibitInForce(mark: mark)])
        #expect(try dispose(.due)?.recordings.map(\.id) == [second])
        #expect(try dispose(.caseFile(caseID))?.recordings.first?.marks == [mark])
        try requireSound()
    }

    @Test func nothingIsLeftButTheTombstoneAndTheLog() throws {
        try fill()
        let entries = try index.count(of: "custody_entry")
        try index.closeCase(caseID, actor: "A")
        try keep(past, .caseFile(caseID))
        let certificate = try #require(try dispose(.caseFile(caseID)))
        #expect(certificate.caseReference == "X")
        #expect(certificate.recordings.map(\.originals) == [["/1.wav"], ["/2.wav"]])
        #expect(certificate.recordings[0].clips.map(\.path) == ["/c.wav"])
        #expect(certificate.recordings[0].logRowCount == 1)
        for query in ErasureQuery.allCases where query != .retentionStatement {
            #expect(try index.count(of: query.table) == 0, "\(query)")
        }
        #expect(try index.count(of: "party") == 0)
        #expect(try index.count(of: "call_log_row") == 1)
        #expect(try index.count(of: "disposal") == 2)
        var last: CustodyEntry?
        try index.forEachCustodyEntry { last = $0 }
        let entry = try #require(last)
        #expect(entry.number == entries + 3)
        #expect(entry.kind == .erasure && entry.reason == "review" && entry.caseReference == "X")
        #expect(entry.subjects?.list == [try .filled(with: 1), try .filled(with: 2)])
        #expect(entry.resultDigest == LogHash(of: "certificate 1".utf8))
        var filter = CustodyFilter()
        filter.subject = try .filled(with: 2)
        var kinds: Set<CustodyKind> = []
        try index.forEachCustodyEntry(matching: filter) { kinds.insert($0.kind) }
        #expect(kinds.isSuperset(of: [.collection, .alteration, .erasure]))
        try requireSound()
    }

    @Test func numbersAndMarksAreNotGivenOutAgain() throws {
        try fill()
        try index.closeCase(caseID, actor: "A")
        try keep(past, .caseFile(caseID))
        try dispose(.caseFile(caseID))
        try index.ingest(.decoded("/3.wav", content: 3))
        let third = RecordingID(rawValue: 3)
        #expect(try index.recording(third).summary.id == third)
        let other = try index.createCase(reference: "Y", title: "", actor: "A").id
        _ = try index.link([third], to: other, actor: "A", reason: nil)
        var new = NewExhibit(
            recordingID: third, part: .whole, initials: "ABC", description: "d", producer: "p")
        #expect(try index.createExhibit(new, in: other, actor: "A").mark.number == 2)
        (new.part, new.number) = (.channel(1), 1)
        let mark = try #require(ExhibitMark("ABC/1"))
        #expect(throws: IndexError.markTaken(mark: mark)) {
            try index.createExhibit(new, in: other, actor: "A")
        }
        let note = try index.annotate(.note, "n", of: third, at: TextPlace(), actor: "A")
        #expect(note.annotation.number == 2)
        #expect(
            throws: IndexError.recordingDisposed(
                recording: first, certificate: 1, at: try disposedAt())
        ) { try index.recordings(named: "1", orAt: "/x") }
        #expect(throws: IndexError.self) { try index.recordings(named: "010101", orAt: "/x") }
        try requireSound()
    }

    private func disposedAt() throws -> Timestamp {
        try index.read {
            Timestamp(
                text: try String.fetchOne($0, sql: "SELECT certified_at FROM disposal_certificate")
                    ?? "")
        }
    }

    @Test func whatWasDisposedOfIsNotIndexedAgain() throws {
        try keep(past, .recording(first))
        try dispose(.recordings([first]))
        let files = try index.count(of: "recording_file")
        let committed = try #require(try index.ingest(.decoded("/new.wav", content: 1)).first)
        #expect(committed.outcome == .duplicate && committed.recordingID == nil)
        #expect(committed.reason?.contains("disposed of") == true)
        #expect(try index.count(of: "recording_file") == files)
        #expect(try index.count(of: "recording") == 1)
        try requireSound()
    }

    @Test func failingCertificateLeavesEverything() throws {
        struct NoRoom: Error {}
        try keep(past, .recording(first))
        let digest = try index.digest()
        #expect(throws: NoRoom.self) {
            try index.dispose(of: .recordings([first]), because: "r", actor: "A") { _ in
                throw NoRoom()
            }
        }
        #expect(try index.digest() == digest)
        try requireSound()
    }

    @Test func digestTellsOfDisposalAndIsAsBeforeWithoutAny() throws {
        let before = try index.digest()
        try keep(past, .recording(first))
        let stated = try index.digest()
        #expect(stated != before)
        try dispose(.recordings([first]))
        let other = try RecordingIndex()
        try other.ingest(.decoded("/2.wav", content: 2))
        #expect(try index.digest() != other.digest())
    }

    /// The triggers let go of rows of what was disposed of, and of no others.
    @Test(arguments: [
        "recording_file", "metadata_assertion", "case_link", "call_log_match", "annotation",
        "annotation_withdrawal", "transcript", "transcript_cue", "case_item", "item_statement",
        "exhibit", "schedule_number", "clip", "clip_redaction", "clip_file", "verification",
        "recording_seal", "file_seal", "retention_statement", "hold_statement",
    ])
    func everyOtherDeletionIsRefused(table: String) throws {
        try fill()
        try keep(past, .recording(second), .recording(first))
        _ = try index.hold([.recording(first)], because: "r", actor: "A")
        _ = try index.unlink([second], from: caseID, actor: "A", reason: nil)
        try dispose(.recordings([second]))
        let count = try index.count(of: table)
        #expect(count > 0)
        #expect {
            try index.write { try $0.execute(sql: "DELETE FROM \(table)") }
        } throws: { "\($0)".contains("\(table) is append-only") }
        #expect(try index.count(of: table) == count)
    }

    @Test(arguments: [
        "disposal", "disposal_certificate", "disposed_row", "disposed_mark", "disposed_number",
    ])
    func tombstonesStay(table: String) throws {
        try fill()
        try index.closeCase(caseID, actor: "A")
        try keep(past, .caseFile(caseID))
        try dispose(.caseFile(caseID))
        for statement in ["DELETE FROM \(table)", "UPDATE \(table) SET rowid = rowid"] {
            let isFitting = !(statement.hasPrefix("UPDATE") && table.hasPrefix("disposed_"))
            guard isFitting else { continue }
            #expect {
                try index.write { try $0.execute(sql: statement) }
            } throws: { "\($0)".contains("\(table) is append-only") }
        }
    }

    /// Whoever makes a tombstone by hand to get rid of a recording has no entry for it.
    @Test func tombstoneWithoutAnEntryIsFound() throws {
        try index.write { database in
            try database.execute(
                sql: """
                    INSERT INTO disposal_certificate VALUES
                        (1, zeroblob(32), NULL, 'r', '2026-01-01T00:00:00.000Z', 'A', 1);
                    INSERT INTO disposal SELECT 1, sha256, 1, 1, 1, digest, entry
                        FROM recording JOIN recording_seal ON recording_id = id WHERE id = 1;
                    """)
            _ = try database.rows(DisposalQuery.fingerprints, [1])
            for query in ErasureQuery.allCases { try database.execute(query, [1]) }
        }
        let kinds = try index.verifyCustody().findings.map(\.kind)
        #expect(kinds.contains(.changedDisposal))
    }

    /// What a certificate says is what its entry says.
    @Test(arguments: [
        "sha256 = zeroblob(32)", "reason = 'other'", "certified_by = 'B'",
        "certified_at = '2026-01-01T00:00:00.000Z'", "case_reference = 'Y'",
        "case_reference = 'x'", "case_reference = NULL", "entry = 1",
    ])
    func changedCertificateIsFound(assignment: String) throws {
        _ = try index.link([first], to: caseID, actor: "A", reason: nil)
        try index.closeCase(caseID, actor: "A")
        try keep(past, .caseFile(caseID))
        #expect(try dispose(.caseFile(caseID)) != nil)
        try requireSound()
        try index.write {
            try $0.execute(
                sql: """
                    DROP TRIGGER disposal_certificate_is_fixed;
                    UPDATE disposal_certificate SET \(assignment)
                    """)
        }
        let findings = try index.verifyCustody().findings
        #expect(findings.map(\.kind) == [.changedDisposal])
        #expect(findings.first?.detail.contains("certificate 1") == true)
    }

    /// Notes and cues fill many pages, so that SQLite moves some of them about before they are erased.
    @Test func noByteOfWhatWasWrittenIsLeftInTheFiles() throws {
        let folder = try TemporaryFolder()
        let index = try RecordingIndex.open(at: folder.appending("i.sqlite"), access: .create)
        try index.ingest(
            .decoded("/secretpath.wav", content: 1), .decoded("/2.wav", content: 2))
        for number in 0..<400 {
            for recording in [first, second] {
                let word = recording == first ? "Kestrelmark" : "Otherwise"
                _ = try index.annotate(
                    .note, "\(word)\(number) " + String(repeating: "x", count: number),
                    of: recording,
                    at: TextPlace(), actor: "A")
            }
        }
        _ = try index.import(
            WordTests.transcript((100, 200, "Kestrelmark spoken")), from: WordTests.source(),
            of: first, actor: "A")
        _ = try index.stateRetention(past, of: [.recording(first)], actor: "A")
        let markers = ["kestrelmark", "secretpath"]
        func found() throws -> [String] {
            let bytes = try ["i.sqlite", "i.sqlite-wal"].map {
                String(decoding: try folder.bytes(of: $0), as: UTF8.self).lowercased()
            }
            return markers.filter { marker in bytes.contains { $0.contains(marker) } }
        }
        #expect(try found() == markers)
        _ = try index.dispose(of: .recordings([first]), because: "r", actor: "A") { _ in [] }
        #expect(try index.emptyLog())
        #expect(try found() == [])
        #expect(try index.check().findings == [])
    }
}
