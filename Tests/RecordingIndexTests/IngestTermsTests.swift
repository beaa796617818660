import CallModel
import Testing

@testable import RecordingIndex

/// The case and the roles that a run gives to its recordings.
struct IngestTermsTests {
    let index: RecordingIndex

    init() throws {
        index = try RecordingIndex()
    }

    @Test func rolesAreAssertedOnceAndResolved() throws {
        let committed = try index.ingest(.decoded(content: 1), roles: [.handler, .caller])
        let id = try #require(committed[0].recordingID)
        #expect(committed[0].rolesFit)
        try index.ingest(.decoded(content: 1, modified: 2), roles: [.handler, .caller])
        let details = try index.recording(id)
        #expect(details.channels.map(\.role) == [.handler, .caller])
        #expect(details.assertions.map(\.value) == ["handler", "caller"])
        #expect(details.assertions.map(\.channel) == [1, 2])
        #expect(Set(details.assertions.map(\.assertedBy)) == ["A. Investigator"])
    }

    @Test func laterAssertionPrevailsAndTheEarlierIsKept() throws {
        let id = try #require(
            try index.ingest(.decoded(content: 1), roles: [.handler, .caller])[0].recordingID)
        let unfit = try index.beginIngest(roles: [.caller, .handler]).commit(unchanged: [
            HeldRecording(id: id)
        ])
        #expect(unfit.isEmpty)
        let details = try index.recording(id)
        #expect(details.channels.map(\.role) == [.caller, .handler])
        #expect(details.assertions.count == 4)
    }

    @Test func rolesThatDoNotFitAreReportedAndNotAsserted() throws {
        let committed = try index.ingest(.decoded(content: 1), roles: [.handler])
        let id = try #require(committed[0].recordingID)
        #expect(!committed[0].rolesFit)
        #expect(try index.count(of: "metadata_assertion") == 0)
        #expect(
            try index.beginIngest(roles: [.caller]).commit(unchanged: [HeldRecording(id: id)]) == [
                id
            ])
    }

    @Test func recordingsOfARunAreLinkedOnce() throws {
        let caseID = try index.createCase(reference: "OP-1", title: "", actor: "A").id
        let id = try #require(
            try index.ingest(.decoded(content: 1), caseID: caseID)[0].recordingID)
        try index.ingest(.decoded("/copy.wav", content: 1), caseID: caseID)
        _ = try index.beginIngest(caseID: caseID).commit(unchanged: [HeldRecording(id: id)])
        #expect(try index.count(of: "case_link") == 1)
        #expect(try index.caseFile(reference: "OP-1").recordingCount == 1)
    }

    @Test func closedCaseStopsTheRun() throws {
        let caseFile = try index.createCase(reference: "OP-1", title: "", actor: "A")
        let run = index.beginIngest(caseID: caseFile.id)
        _ = try run.commit([.decoded(content: 1)])
        try index.closeCase(caseFile.id, actor: "A")
        let error = #expect(throws: IndexError.self) {
            try run.commit([.decoded("/b.wav", content: 2)])
        }
        guard case .caseClosed(reference: "OP-1", _) = error else {
            Issue.record("closed case gave \(String(describing: error))")
            return
        }
        #expect(try index.count(of: "recording") == 1)
    }

    @Test func nothingToSettleWritesNothing() throws {
        let id = try #require(try index.ingest(.decoded(content: 1))[0].recordingID)
        let run = index.beginIngest()
        #expect(try run.commit(unchanged: [HeldRecording(id: id)]).isEmpty)
        try run.end(.finished)
        #expect(try index.count(of: "ingest") == 1)
    }
}
