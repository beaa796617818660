import CallFacts
import CallModel
import CustodyLog
import GRDB
import Synchronization
import Testing

@testable import RecordingIndex

struct QueryPlanTests {
    private func plan(of sql: String, in index: RecordingIndex) throws -> [String] {
        try index.read { database in
            let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
            statement.setUncheckedArguments([])
            return try Row.fetchAll(statement).map { $0["detail"] }
        }
    }

    /// The plan's steps that read a table or an index from end to end, by the name after `SCAN`.
    private func scans(in plan: [String]) -> Set<String> {
        Set(
            plan.filter { $0.hasPrefix("SCAN ") && !$0.hasPrefix("SCAN CONSTANT ROW") }
                .compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) })
    }

    @Test func everyQueryIsASearchUnlessItSaysWhyNot() throws {
        let index = try RecordingIndex()
        for query in Queries.all {
            let plan = try plan(of: query.rawValue, in: index)
            #expect(scans(in: plan) == query.scannedTables, "\(query): \(plan)")
            #expect(plan.contains { $0.hasPrefix("USE TEMP B-TREE") } == query.sorts, "\(query)")
            #expect(!plan.contains { $0.contains("AUTOMATIC") }, "\(query): \(plan)")
        }
    }

    @Test func segmentsOfACaseAreSearchesOnly() throws {
        let queries: [any Query] = [RecordingQuery.summariesOfCase, SegmentQuery.ofRecording]
        for query in queries {
            #expect(query.scannedTables.isEmpty)
        }
        let index = try RecordingIndex()
        let view = "SELECT * FROM readable_case_segment WHERE case_reference = ?"
        #expect(scans(in: try plan(of: view, in: index)).isEmpty)
    }

    /// Only the index over dialled digits is read, which holds nothing of other segments.
    @Test func digitsAreLookedForAmongDigitsOnly() throws {
        let plan = try plan(of: SegmentQuery.recordingsOfDigits.rawValue, in: RecordingIndex())
        #expect(plan == ["SEARCH segment USING COVERING INDEX segment_by_digits (digits>?)"])
    }

    /// Runs the whole interface and compares what SQLite was given with the registry.
    @Test func nothingIsAskedOutsideTheRegistry() throws {
        let index = try RecordingIndex()
        let seen = Mutex<Set<String>>([])
        try index.read { database in
            database.trace(options: .statement) { event in
                guard case .statement(let statement) = event else { return }
                seen.withLock { _ = $0.insert(statement.sql) }
            }
        }
        try exercise(index)

        let known = Set(Queries.all.map { $0.rawValue })
        let seenQueries = seen.withLock { $0 }.filter { sql in
            !["BEGIN", "COMMIT", "ROLLBACK", "PRAGMA", "--"].contains { sql.hasPrefix($0) }
                // What full-text indexes ask of their own tables.
                && !sql.contains("'main'.'")
        }
        #expect(seenQueries.subtracting(known).isEmpty)
        #expect(known.subtracting(seenQueries).isEmpty)
    }

    private func exerciseCalls(_ index: RecordingIndex) throws {
        let facts = try CallTests.facts("20260304-211502_H07_07700900123_000417")
        _ = try index.beginIngest().commit(
            unchanged: [HeldRecording(id: RecordingID(rawValue: 1), facts: facts)])
        let time = try CallTime("2026-03-04T21:15:10Z", clock: .unknown)
        var incident = IncidentRow(line: 2, reference: "I")
        (incident.callReference, incident.opened) = ("417", time)
        let end = try CallTime("2026-03-05T21:15:10Z", clock: .unknown)
        let early = try CallTime("2026-03-04T09:00Z", clock: .unknown)
        let files = [
            try CallTests.log(
                9, CallTests.row(2, (.callReference, "417"), (.started, "2026-03-04 21:15:02"))),
            try CallTests.file(8, .incidents([incident])),
            try CallTests.file(
                7,
                .roster([
                    RosterShift(line: 2, handler: "H07", start: time, end: end),
                    RosterShift(line: 3, handler: "H08", start: early, end: end),
                ])),
        ]
        for file in files { _ = try index.import(file, actor: "A") }
        try exerciseStatements(index, at: time, until: end)
        // Later than the logs, and with new words.
        _ = try index.beginIngest(roles: [.caller, .handler]).commit(
            unchanged: [HeldRecording(id: RecordingID(rawValue: 1))])
        for (handler, number) in [("H07", "07700900123"), ("H07", nil), (nil, "07700900123")] {
            var filter = CallFilter()
            filter.handler = handler
            filter.number = number.flatMap { PhoneNumber($0) }
            _ = try index.recordings(matching: filter)
        }
        _ = try index.recordings(matching: CallFilter())
        try exerciseQuestions(index)
    }

    /// A recording of which an operator and a sidecar speak, at an extension that the roster has.
    private func exerciseStatements(
        _ index: RecordingIndex, at time: CallTime, until end: CallTime
    ) throws {
        try index.ingest(.decoded("/d/b.wav", content: 2))
        let recording = RecordingID(rawValue: 2)
        var shift = RosterShift(line: 2, handler: "H09", start: time, end: end)
        shift.deskExtension = PhoneNumber("2009")
        let number = try #require(PhoneNumber("2009"))
        for fact in [
            Fact(
                .started, "long ago", .time(try CallTime("2026-01-01T00:00Z", clock: .unknown)),
                source: .operator),
            Fact(.extension, "2009", .number(number), source: .operator),
        ] {
            _ = try index.state(fact, of: [recording], actor: "A")
        }
        _ = try index.import(CallTests.file(6, .roster([shift])), actor: "A")
        let map = ChannelMap([.caller, .handler], source: .sidecar, detail: "s")
        _ = try index.beginIngest().commit(
            unchanged: [HeldRecording(id: recording, channelMaps: [map])])
    }

    private func exerciseQuestions(_ index: RecordingIndex) throws {
        let report = try index.contacts(matching: CallFilter(), limit: 1, nearMisses: true)
        #expect(report.contacts.map(\.outOfHoursCount) == [1])
        try index.forEachCall(meeting: CallCriteria()) { _ in }
        _ = try index.calls(during: RecordingID(rawValue: 1))
        _ = try index.outliers(OutlierTerms())
    }

    private func exerciseQuestions(_ index: RecordingIndex, _ caseID: CaseID) throws {
        let calendar = try #require(LocalCalendar(zone: "Europe/London"))
        _ = try index.reconcile(by: ReconciliationTerms())
        // Whose is an extension that no roster has?
        _ = try index.read { try HandlersOfExtensions(in: $0).handler(named: nil, at: "2007") }
        _ = try index.coverage(matching: CallFilter(), calendar: calendar)
        _ = try index.sample(
            by: SampleDesign(size: 1, seed: 1, strata: .handler, calendar: calendar))
        _ = try index.timeline(of: caseID)
    }

    private func exerciseWords(_ index: RecordingIndex, _ recording: RecordingID) throws {
        let place = TextPlace(milliseconds: 0..<500)
        let note = try index.annotate(.tag, "word", of: recording, at: place, actor: "A")
        _ = try index.import(
            WordTests.transcript((100, 200, "a word")), from: WordTests.source(), of: recording,
            actor: "A")
        _ = try index.recordings(withNames: ["a"])
        let search = TextSearch(try SearchExpression("word"))
        try index.forEachText(matching: search) { _ in }
        try index.forEachAnnotation(.tag, in: RecordingSelection()) { _ in }
        _ = try index.withdraw(.tag, number: note.annotation.number, actor: "A")
    }

    private func exerciseEvidence(
        _ index: RecordingIndex, _ caseID: CaseID, _ recording: RecordingID
    ) throws {
        _ = try index.state(
            .unusedNonSensitive, of: [recording: .whole], in: caseID, actor: "A")
        _ = try index.schedule(.nonSensitive, of: caseID, actor: "A")
        _ = try index.state(
            .unusedSensitive, of: [recording: .channel(2)], in: caseID, actor: "A")
        _ = try index.schedule(.sensitive, of: caseID, actor: "A")
        let item = try #require(try index.items(of: caseID).first?.id)
        #expect(try index.statements(of: item).count == 1)
        #expect(try index.sensitiveItems(of: caseID) == index.sensitiveItems(of: recording))
        let new = NewExhibit(
            recordingID: recording, part: .channel(1), initials: "ABC", description: "d",
            producer: "p")
        let exhibit = try index.createExhibit(new, in: caseID, actor: "A")
        var clip = NewClip(recordingID: recording, samples: 0..<10, channels: [1])
        clip.exhibit = exhibit.mark
        clip.redactions = [Redaction(samples: 0..<1, filling: .silence)]
        let begun = try index.beginClip(clip, actor: "A")
        let hash = try ContentHash.filled(with: 9)
        let file = ClipFile(path: "/c.wav", contentHash: hash, sampleHash: hash, byteCount: 1)
        _ = try index.finishClip(begun.id, as: file, actor: "A")
        _ = try index.clips()
        var received = try IntakeTests.entries()
        received.reference = "R"
        received.requiresReason = false
        received.exhibits = received.exhibits.map { exhibit in
            var exhibit = exhibit
            exhibit.mark = ExhibitMark(initials: "RCV", number: exhibit.mark.number) ?? exhibit.mark
            return exhibit
        }
        received.clips = received.clips.map { clip in
            var clip = clip
            clip.mark = received.exhibits.last.map { ClipMark(exhibit: $0.mark, number: 2) }
            return clip
        }
        _ = try index.take(received, actor: "A")
        let mark = try #require(received.exhibits.last?.mark)
        _ = try index.withdrawExhibit(mark, actor: "A")
        _ = try index.unlink(
            received.recordings.map(\.id), from: try index.caseFile(reference: "R").id, actor: "A",
            reason: nil)
        _ = try index.withdrawExhibit(exhibit.mark, actor: "A")
        _ = try index.exhibits()
        #expect(throws: IndexError.self) {
            try index.exhibit(try #require(ExhibitMark("ABC/2")))
        }
        for (scope, caseID) in [
            (VerificationScope.originals, nil), (.originals, caseID), (.clips, nil),
        ] {
            let run = try index.beginVerification(of: scope, caseID: caseID, actor: "A")
            try run.commit(run.subjects.map { VerifiedFile(subject: $0, result: .unchanged) })
            #expect(try run.counts() == [.unchanged: run.subjects.count])
            try run.end()
        }
        #expect(throws: IndexError.nothingToResume) {
            try index.beginVerification(of: .originals, resumes: true, actor: "A")
        }
        _ = try index.segment(at: 800, ofChannel: 1, of: recording)
        _ = try index.storedSegments(of: recording)
        // Asked when an index from before there were seals is brought up to date.
        try index.read { _ = try $0.rows(SealQuery.recordings) + $0.rows(SealQuery.files) }
    }

    /// What questions about many calls read, is in the indexes alone.
    @Test(arguments: [
        (
            """
            SELECT recording_id, started_ms, caller_id, duration_ms FROM call
            WHERE handler_id = ? AND started_ms >= ? AND started_ms < ?
            """, "call_by_handler"
        ),
        (
            """
            SELECT direction, count(*), min(started_ms), max(started_ms), sum(handler_speech_ms),
                sum(caller_speech_ms)
            FROM call WHERE caller_id = ? AND handler_id = ?
            """, "call_by_caller"
        ),
        (
            """
            SELECT recording_id, handler_id, caller_id FROM call
            WHERE started_ms > ? - (SELECT max(duration_ms) FROM call) AND started_ms < ?
                AND ended_ms > ?
            """, "call_by_start"
        ),
    ])
    func questionsAboutManyCallsReadAnIndexAlone(sql: String, name: String) throws {
        let plan = try plan(of: sql, in: RecordingIndex())
        let search = "SEARCH call USING COVERING INDEX \(name)"
        #expect(plan.first?.hasPrefix(search) == true, "\(plan)")
        #expect(scans(in: plan).isEmpty)
    }

    private func exercise(_ index: RecordingIndex) throws {
        let caseFile = try index.createCase(reference: "X", title: "", actor: "A")
        let segments: [Segment] = [
            .speech(from: 800, count: 1_600), .other(.dtmf, from: 8_000, digits: "1"),
        ]
        try index.ingest(
            .decoded("/d/a.wav", content: 1, .plain(segments: segments, flags: [.clipped])),
            .decoded("/d/a.wav", content: 1, modified: 2),
            caseID: caseFile.id, roles: [.handler, .caller])
        let recording = RecordingID(rawValue: 1)
        for selection in [
            RecordingSelection(), RecordingSelection(caseID: caseFile.id),
            RecordingSelection(recordings: [recording]),
        ] {
            var filter = SegmentFilter(selection: selection)
            _ = try index.segments(matching: filter)
            filter.digits = "1"
            _ = try index.segments(matching: filter)
        }
        try exerciseCalls(index)
        try exerciseQuestions(index, caseFile.id)
        try exerciseWords(index, recording)
        _ = try index.recording(recording)
        try index.forEachFile { _ in }
        let run = IngestDescription(
            actor: "A", argumentsJSON: "[]", engineVersion: "1",
            parametersJSON: "{}")
        _ = try index.holdsOtherParameters(than: run)
        for (reference, path) in [("1", "/"), ("010101", "/"), ("a", "/d/a.wav"), ("d", "/d")] {
            _ = try index.recordings(named: reference, orAt: FoundPath(path))
        }
        _ = try index.hasFiles(in: "/d")
        let guarded = try index.createCase(
            reference: "Z", title: "", requiresReason: true, actor: "A")
        for selection in [
            RecordingSelection(), RecordingSelection(recordings: [recording]),
            RecordingSelection(caseID: caseFile.id),
        ] {
            try index.recordConsultation(of: selection, by: "A")
        }
        #expect(guarded.requiresReason)
        _ = try index.signCustodyHead(with: SigningKey())
        _ = try index.proveCustody(of: 1)
        _ = try index.custodyExtract(of: CaseID(rawValue: 1))
        #expect(try index.verifyCustody().findings == [])
        try exerciseEvidence(index, caseFile.id, recording)
        _ = try index.statistics()
        _ = try index.runs()
        _ = try index.check()
        _ = try index.cases()
        #expect(throws: IndexError.self) { try index.caseFile(reference: "Y") }
        _ = try index.unlink([recording], from: caseFile.id, actor: "A", reason: nil)
        try index.closeCase(caseFile.id, actor: "A")
        try exerciseDisposal(index, recording)
    }

    private func exerciseDisposal(_ index: RecordingIndex, _ recording: RecordingID) throws {
        let term = RetentionTerm(retentionClass: "c", reviewOn: "2020-01-01")
        let subject = RetentionSubject.recording(recording)
        _ = try index.stateRetention(term, of: [subject], actor: "A")
        _ = try index.hold([subject], because: "r", actor: "A")
        try index.release([subject], because: "r", actor: "A")
        _ = try index.retentions()
        _ = try index.reviewDisposal(of: .caseFile(CaseID(rawValue: 1)))
        _ = try index.dispose(of: .due, because: "r", actor: "A") { _ in [] }
        #expect(try index.verifyCustody().findings == [])
        for name in ["1", "010101"] {
            #expect(throws: IndexError.self) { try index.recordings(named: name, orAt: "/none") }
        }
    }
}
