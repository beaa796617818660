import CallModel
import CustodyLog
import GRDB
import Testing

@testable import RecordingIndex

/// What an index puts on record of what is done with it.
struct CustodyTests {
    let index: RecordingIndex

    init() throws {
        index = try RecordingIndex()
    }

    private func entries(
        _ filter: CustodyFilter = CustodyFilter()
    ) throws -> [CustodyEntry] {
        var entries: [CustodyEntry] = []
        try index.forEachCustodyEntry(matching: filter) { entries.append($0) }
        return entries
    }

    private func subjects(_ bytes: UInt8...) throws -> CustodySubjects {
        CustodySubjects(Set(try bytes.map { try ContentHash.filled(with: $0) }))
    }

    @Test func everyActIsAnEntryThatFollowsTheOneBefore() throws {
        var actor: Operator = "a.turner"
        actor.actingAs = "DC Smith"
        actor.arguments = ["case", "new"]
        actor.reason = "complaint"
        let caseID = try index.createCase(reference: "X", title: "", actor: actor).id
        try index.ingest(
            .decoded("/a.wav", content: 1), .failed("/b.txt", content: 2, .notAudio(reason: "r")),
            caseID: caseID)
        let recording = RecordingID(rawValue: 1)
        _ = try index.unlink([recording], from: caseID, actor: "B", reason: "wrong")
        try index.recordConsultation(
            of: RecordingSelection(recordings: [recording]), by: "C")
        try index.recordDisclosure(to: "the defence", by: "D")
        try index.closeCase(caseID, actor: "E")

        let entries = try entries()
        #expect(entries.map(\.number) == Array(1...6))
        #expect(
            entries.map(\.kind) == [
                .alteration, .collection, .alteration, .consultation, .disclosure, .alteration,
            ])
        #expect(entries.map(\.previous) == [.none] + entries.dropLast().map(\.hash))
        #expect(entries.map(\.caseReference) == ["X", "X", "X", nil, nil, "X"])
        #expect(
            try entries.map(\.subjects)
                == [subjects(), subjects(1, 2), subjects(1), subjects(1), nil, subjects()])
        #expect(entries.map(\.reason) == ["complaint", nil, "wrong", nil, nil, nil])
        #expect(entries[0].actingAs == "DC Smith")
        #expect(entries[0].arguments == ["case", "new"])
        #expect(entries[1].ingest == 1)
        #expect(entries[4].recipients == "the defence")
        #expect(try index.verifyCustody().findings == [])
    }

    @Test func whatChangesNothingIsNoEntry() throws {
        let caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        try index.ingest(.decoded(content: 1, modified: 1), caseID: caseID)
        let before = try index.count(of: "custody_entry")
        try index.ingest(.decoded(content: 1, modified: 2), caseID: caseID)
        let recording = RecordingID(rawValue: 1)
        _ = try index.link([recording], to: caseID, actor: "A", reason: nil)
        _ = try index.beginIngest(caseID: caseID).commit(unchanged: [HeldRecording(id: recording)])
        #expect(throws: IndexError.self) {
            try index.createCase(reference: "X", title: "", actor: "A")
        }
        #expect(try index.count(of: "custody_entry") == before)
    }

    @Test func linksAndRolesOfHeldRecordingsAreAlterations() throws {
        try index.ingest(.decoded(content: 1))
        let caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        _ = try index.beginIngest(caseID: caseID, roles: [.handler, .caller])
            .commit(unchanged: [HeldRecording(id: RecordingID(rawValue: 1))])
        let last = try #require(try entries().last)
        #expect(last.kind == .alteration)
        #expect(last.subjects == (try subjects(1)))
    }

    @Test func manySubjectsAreStoodForByTheirDigest() throws {
        let run = index.beginIngest()
        _ = try run.commit(
            (1...17).map { try .decoded(FoundPath("/\($0).wav"), content: UInt8($0)) })
        let found = try #require(try entries().first?.subjects)
        #expect(found.count == 17)
        #expect(found.list == [])
        let all = Set(try (1...17).map { try ContentHash.filled(with: UInt8($0)) })
        #expect(found == CustodySubjects(all))
        #expect(
            CustodySubjects(all).digest
                == LogHash(
                    of: (1...17).flatMap {
                        repeatElement(UInt8($0), count: 32)
                    }))
    }

    @Test func parametersStandInTheFirstEntryOfARun() throws {
        let run = index.beginIngest()
        _ = try run.commit([.decoded("/a.wav", content: 1)])
        _ = try run.commit([.decoded("/b.wav", content: 2)])
        #expect(try entries().map(\.parameters) == ["engine 1, {}", nil])
        #expect(try entries().map(\.ingest) == [1, 1])
    }

    @Test func logDoesNotCountInTheDigest() throws {
        try index.ingest(.decoded(content: 1))
        let before = try index.digest()
        try index.recordConsultation(of: RecordingSelection(), by: "A")
        _ = try index.signCustodyHead(with: SigningKey())
        #expect(try index.digest() == before)
    }

    /// By whichever name it is looked at.
    @Test func caseThatWantsAReasonIsNotLookedAtWithoutOne() throws {
        let caseID = try index.createCase(
            reference: "X", title: "", requiresReason: true, actor: "A"
        ).id
        try index.ingest(.decoded("/a.wav", content: 1), caseID: caseID)
        try index.ingest(.decoded("/b.wav", content: 2))
        let before = try index.count(of: "custody_entry")
        let guarded = [
            RecordingSelection(), RecordingSelection(caseID: caseID),
            RecordingSelection(recordings: [RecordingID(rawValue: 1)]),
        ]
        let refusal = IndexError.reasonRequired(reference: "X")
        for selection in guarded {
            #expect(throws: refusal) { try index.recordConsultation(of: selection, by: "A") }
            #expect(throws: refusal) { try index.requireReason(for: selection, of: "A") }
        }
        #expect(throws: refusal) { try index.recordDisclosure(to: nil, by: "A") }
        #expect(try index.count(of: "custody_entry") == before)
        try index.recordConsultation(
            of: RecordingSelection(recordings: [RecordingID(rawValue: 2)]), by: "A")
        var actor: Operator = "A"
        actor.reason = "complaint"
        for selection in guarded { try index.recordConsultation(of: selection, by: actor) }
        #expect(try entries().suffix(3).map(\.reason) == ["complaint", "complaint", "complaint"])
    }

    @Test func filtersHoldTogether() throws {
        var actor: Operator = "A"
        actor.actingAs = "DC Smith"
        let caseID = try index.createCase(reference: "X", title: "", actor: actor).id
        _ = try index.createCase(reference: "Y", title: "", actor: "B")
        try index.recordConsultation(of: RecordingSelection(caseID: caseID), by: "B")
        func numbers(_ change: (inout CustodyFilter) -> Void) throws -> [Int] {
            var filter = CustodyFilter()
            change(&filter)
            return try entries(filter).map(\.number)
        }
        #expect(try numbers { $0.caseReference = "x" } == [1, 3])
        #expect(try numbers { $0.actor = "B" } == [2, 3])
        #expect(try numbers { $0.actor = "DC Smith" } == [1])
        #expect(try numbers { $0.kind = .consultation } == [3])
        #expect(try numbers { $0.from = Timestamp("2999-01-01") } == [])
        #expect(try numbers { $0.to = Timestamp("2999-01-01T00:00Z") } == [1, 2, 3])
        #expect(
            try numbers {
                $0.caseReference = "X"
                $0.actor = "B"
            } == [3])
    }

    @Test func momentIsADateOrATime() {
        #expect(Timestamp("2026-03-04")?.text == "2026-03-04T00:00:00.000Z")
        #expect(Timestamp("2026-03-04T21:15Z")?.text == "2026-03-04T21:15:00.000Z")
        #expect(Timestamp("2026-03-04T21:15:02.5") == nil)
        for text in ["", "2026", "2026-13-01", "2026-02-30", "04-03-2026", "2026-03-04 21:15"] {
            #expect(Timestamp(text) == nil, "\(text)")
        }
    }

    @Test func proofsAreThoseOfTheTree() throws {
        let key = SigningKey()
        for number in 1...5 {
            _ = try index.createCase(reference: "C\(number)", title: "", actor: "A")
            if number == 3 { _ = try index.signCustodyHead(with: key) }
        }
        let older = try #require(try index.custodyHeads().first)
        let bundle = try index.proveCustody(of: 2)
        #expect(bundle.head.entryCount == 5)
        #expect(bundle.older?.head == older)
        #expect(
            MerkleProof.includes(
                bundle.entry.hash, at: 1, in: 5, root: bundle.head.root, proof: bundle.inclusion))
        #expect(
            MerkleProof.begins(
                with: (3, older.root), (5, bundle.head.root),
                proof: bundle.older?.consistency ?? []))
        #expect(try index.proveCustody(of: 2, in: 3).head == older)
        #expect(try index.proveCustody(of: 2, in: 3).older == nil)
        for (entry, size) in [(0, 5), (6, nil), (-1, nil), (0, 0)] as [(Int, Int?)] {
            #expect(throws: IndexError.unknownEntry(number: entry, entryCount: 5)) {
                try index.proveCustody(of: entry, in: size)
            }
        }
        for (entry, size) in [(4, 3), (1, 6), (1, 0), (1, -1)] {
            #expect(throws: IndexError.unprovable(entry: entry, size: size, entryCount: 5)) {
                try index.proveCustody(of: entry, in: size)
            }
        }
        #expect(throws: IndexError.headBeyond(headCount: 3, size: 2, entryCount: 5)) {
            try index.proveCustody(of: 1, in: 2, since: older)
        }
    }
}
