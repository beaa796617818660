import CallFacts
import CallModel
import CustodyLog
import GRDB
import Testing

@testable import RecordingIndex

/// A case that others handed on.
struct IntakeTests {
    let index: RecordingIndex
    static let (first, second) = (RecordingID(rawValue: 1), RecordingID(rawValue: 2))

    init() throws {
        index = try RecordingIndex()
        try index.ingest(.decoded("/1.wav", content: 1), .decoded("/2.wav", content: 2))
    }

    static func at(_ minute: Int) -> Timestamp {
        Timestamp(text: "2026-03-04T21:\(minute):02.130Z")
    }

    /// A case with something of every kind.
    static func entries() throws -> ReceivedEntries {
        var entries = ReceivedEntries(
            reference: "OP-ELM-1", title: "Calls", requiresReason: true, provenance: "bag 07")
        let whole = ReceivedPart(recording: first, part: .whole)
        let channel = ReceivedPart(recording: second, part: .channel(2))
        entries.recordings = [
            HeldRecording(
                id: first,
                facts: [
                    Fact(.handler, "H07", .name("H07"), source: .sidecar, detail: "bag of OP-ELM-1")
                ],
                channelMaps: [ChannelMap([.handler, .caller], source: .sidecar)]),
            HeldRecording(id: second),
        ]
        let mark = try #require(ExhibitMark("ABC/1"))
        entries.exhibits = [
            exhibit(try #require(ExhibitMark("ABC/2")), channel, at: 30, withdrawnAt: 40),
            exhibit(mark, whole, at: 20),
        ]
        entries.statements = [
            ReceivedStatement(
                item: whole, status: .exhibit, description: "a call", reason: nil, at: at(20),
                by: "a.turner"),
            ReceivedStatement(
                item: channel, status: .unusedNonSensitive, description: nil, reason: "other desk",
                at: at(40), by: "b.ward"),
        ]
        entries.listings = [ReceivedListing(schedule: .nonSensitive, number: 3, item: channel)]
        var clip = NewClip(recordingID: first, samples: 800..<1_600, channels: [2, 1])
        clip.redactions = [Redaction(samples: 900..<1_000, channel: 1, filling: .tone)]
        let hash = try ContentHash.filled(with: 9)
        entries.clips = [
            ReceivedClip(
                mark: ClipMark(exhibit: mark, number: 2), clip: clip, begunAt: at(25),
                begunBy: "a.turner",
                file: ClipFile(
                    path: "/bag/c.wav", contentHash: hash, sampleHash: hash, byteCount: 9))
        ]
        return entries
    }

    private static func exhibit(
        _ mark: ExhibitMark, _ item: ReceivedPart, at minute: Int, withdrawnAt: Int? = nil
    ) -> ReceivedExhibit {
        ReceivedExhibit(
            mark: mark, item: item, description: "a call", producer: "A. Turner",
            producedOn: "2026-03-05", createdAt: at(minute), createdBy: "a.turner",
            withdrawal: withdrawnAt.map {
                ReceivedExhibit.Withdrawal(at: at($0), by: "b.ward", reason: "wrong channel")
            })
    }

    private func caseID() throws -> CaseID { try index.caseFile(reference: "OP-ELM-1").id }

    @Test func everythingIsEnteredAsOthersEnteredIt() throws {
        let findings = try index.take(Self.entries(), actor: "A")
        #expect(findings.map(\.status) == Array(repeating: .imported, count: 6))
        #expect(
            findings.map(\.name) == ["ABC/1", "ABC/2", nil, nil, "nonSensitive 3", "ABC/1/B"])
        let caseFile = try index.caseFile(reference: "OP-ELM-1")
        #expect(caseFile.requiresReason && caseFile.openedBy == "A" && caseFile.title == "Calls")
        let items = try index.items(of: caseFile.id)
        #expect(items.map(\.status) == [.exhibit, .unreviewed, .unusedNonSensitive])
        #expect(items.map(\.scheduleNumber) == [nil, nil, 3])
        #expect(items[2].statedBy == "b.ward" && items[2].statedAt == Self.at(40))
        let exhibits = try index.exhibits(of: caseFile.id)
        #expect(exhibits.map(\.createdAt) == [Self.at(20), Self.at(30)])
        #expect(exhibits.map(\.withdrawalReason) == [nil, "wrong channel"])
        let clip = try #require(try index.clips().first)
        #expect(clip.mark?.description == "ABC/1/B" && clip.begunBy == "a.turner")
        #expect(clip.redactions == [Redaction(samples: 900..<1_000, channel: 1, filling: .tone)])
        #expect(clip.file?.path == "/bag/c.wav")
        let details = try index.recording(Self.first)
        #expect(details.summary.call.handler == "H07")
        #expect(details.channels.map(\.role) == [.handler, .caller])
        #expect(try index.check().findings == [])
    }

    @Test func itIsOnRecordWithWhereItComesFromAndOnlyOnce() throws {
        _ = try index.take(Self.entries(), actor: "A")
        var entries: [CustodyEntry] = []
        try index.forEachCustodyEntry { entries.append($0) }
        let entry = try #require(entries.last)
        #expect(entry.kind == .combination && entry.parameters == "bag 07")
        #expect(entry.caseReference == "OP-ELM-1" && entry.subjects?.count == 2)
        let digest = try index.digest()
        var again: Operator = "A"
        again.reason = "to see that nothing changes"
        let findings = try index.take(Self.entries(), actor: again)
        #expect(findings.map(\.status) == Array(repeating: .known, count: 6))
        #expect(try index.digest() == digest)
        #expect(try index.count(of: "custody_entry") == entries.count)
    }

    @Test func whatWasSaidHereSinceStays() throws {
        _ = try index.take(Self.entries(), actor: "A")
        var actor: Operator = "A"
        actor.reason = "read again"
        _ = try index.state(
            .notRelevant, of: [Self.second: .channel(2)], in: try caseID(), actor: actor)
        var entries = try Self.entries()
        entries.statements[1].at = Self.at(50)
        let findings = try index.take(entries, actor: actor)
        #expect(findings.map(\.status).count { $0 == .overruled } == 1)
        #expect(findings[3].detail?.contains("notRelevant here, as A said") == true)
        #expect(try index.items(of: try caseID())[2].status == .notRelevant)
    }

    @Test func aWithdrawalThatIsNewIsTakenIn() throws {
        _ = try index.take(Self.entries(), actor: "A")
        var entries = try Self.entries()
        entries.exhibits[1].withdrawal = entries.exhibits[0].withdrawal
        entries.statements[0].status = .unreviewed
        entries.statements[0].at = Self.at(40)
        var actor: Operator = "A"
        actor.reason = "the next bag"
        let findings = try index.take(entries, actor: actor)
        #expect(findings.first?.detail == "withdrawn")
        #expect(try index.exhibits().allSatisfy { $0.withdrawnBy == "b.ward" })
    }

    /// Each of these would make two things of one mark, number or item.
    enum Contradiction: CaseIterable {
        case mark, number, clip, clipWithoutExhibit, statusWithoutMark, markInForce
    }

    @Test(arguments: Contradiction.allCases)
    func whatContradictsWhatIsHereIsRefusedAsAWhole(_ contradiction: Contradiction) throws {
        var actor: Operator = "A"
        actor.reason = "r"
        var entries = try Self.entries()
        _ = try index.take(entries, actor: actor)
        let other = ReceivedPart(recording: Self.second, part: .whole)
        let text: String
        switch contradiction {
        case .mark:
            entries.exhibits[1].item = other
            text = "ABC/1 is recording 2 there, and recording 1 of OP-ELM-1 here"
        case .number:
            entries.listings[0].item = other
            text = "recording 2 has number 3 of the schedule nonSensitive there"
        case .clip:
            entries.clips[0].file.contentHash = try .filled(with: 8)
            text = "ABC/1/B is another clip here"
        case .clipWithoutExhibit:
            let mark = try #require(ExhibitMark("XYZ/1"))
            entries.clips[0].mark = ClipMark(exhibit: mark, number: 1)
            text = "XYZ/1/A is a clip of an exhibit that is not there"
        case .statusWithoutMark:
            entries.statements[1].status = .exhibit
            entries.statements[1].at = Self.at(59)
            text = "recording 2, channel 2 has no mark in force, and is exhibit"
        case .markInForce:
            entries.exhibits[1].mark = try #require(ExhibitMark("ABC/7"))
            text = "recording 1 is produced as ABC/1 here, and not as ABC/7"
        }
        let digest = try index.digest()
        let error = #expect(throws: IndexError.self) { try index.take(entries, actor: actor) }
        #expect(error?.description.contains(text) == true, "\(error?.description ?? "")")
        #expect(try index.digest() == digest)
    }

    @Test func aClosedCaseAndOneThatWantsAReasonAreLeftAlone() throws {
        _ = try index.take(Self.entries(), actor: "A")
        #expect(throws: IndexError.reasonRequired(reference: "OP-ELM-1")) {
            try index.take(Self.entries(), actor: "A")
        }
        try index.closeCase(try caseID(), actor: "A")
        #expect(throws: IndexError.self) { try index.take(Self.entries(), actor: "A") }
    }
}
