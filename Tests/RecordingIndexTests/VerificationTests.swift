import CallModel
import CustodyLog
import Testing

@testable import RecordingIndex

struct VerificationTests {
    let index: RecordingIndex

    init() throws {
        index = try RecordingIndex()
        try index.ingest(
            .decoded("/1.wav", content: 1), .decoded("/2.wav", content: 2),
            .failed("/3", content: 3, .notAudio(reason: "r")),
            .failed("/4", content: nil, .unreadable(reason: "r")))
    }

    private func paths(_ run: VerificationRun) -> [String] { run.subjects.map(\.path.description) }

    @Test func everythingThatCouldBeReadIsVerified() throws {
        let run = try index.beginVerification(of: .originals, actor: "A")
        #expect(paths(run) == ["/1.wav", "/2.wav", "/3"])
        // What lies at a path now, not what lay there before.
        try index.ingest(.decoded("/1.wav", content: 9))
        let later = try index.beginVerification(of: .originals, actor: "A")
        #expect(paths(later) == ["/2.wav", "/3", "/1.wav"])
        let caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        _ = try index.link([RecordingID(rawValue: 2)], to: caseID, actor: "A", reason: nil)
        #expect(
            paths(try index.beginVerification(of: .originals, caseID: caseID, actor: "A"))
                == ["/2.wav"])
    }

    @Test func runThatWasCutShortGoesOnFromThere() throws {
        let run = try index.beginVerification(of: .originals, actor: "A")
        try run.commit([
            VerifiedFile(subject: run.subjects[0], result: .changed, detail: "its SHA-256 is 0")
        ])
        let rest = try index.beginVerification(of: .originals, resumes: true, actor: "A")
        #expect(paths(rest) == ["/2.wav", "/3"])
        try rest.commit(rest.subjects.map { VerifiedFile(subject: $0, result: .unchanged) })
        #expect(try rest.counts() == [.changed: 1, .unchanged: 2])
        try rest.end()
        #expect(throws: IndexError.nothingToResume) {
            try index.beginVerification(of: .originals, resumes: true, actor: "A")
        }
        let since = try #require(Timestamp("2001-01-01"))
        let newer = try index.beginVerification(
            of: .originals, unverifiedSince: since, actor: "A")
        #expect(paths(newer) == ["/1.wav"])
    }

    @Test func caseThatWantsAReasonIsNotVerifiedWithoutOne() throws {
        let caseID = try index.createCase(
            reference: "X", title: "", requiresReason: true, actor: "A"
        ).id
        _ = try index.link([RecordingID(rawValue: 1)], to: caseID, actor: "A", reason: nil)
        for wanted in [caseID, nil] {
            #expect(throws: IndexError.reasonRequired(reference: "X")) {
                try index.beginVerification(of: .originals, caseID: wanted, actor: "A")
            }
        }
        var actor: Operator = "A"
        actor.reason = "review"
        let run = try index.beginVerification(of: .originals, caseID: caseID, actor: actor)
        #expect(paths(run) == ["/1.wav"])
    }

    @Test func everyBatchIsOnRecord() throws {
        let run = try index.beginVerification(of: .originals, actor: "A")
        try run.commit(run.subjects.map { VerifiedFile(subject: $0, result: .unchanged) })
        var last: CustodyEntry?
        try index.forEachCustodyEntry { last = $0 }
        #expect(last?.kind == .consultation)
        #expect(last?.subjects?.count == 3)
        let lines = run.subjects.map { "unchanged \($0.contentHash)\n" }.joined()
        #expect(last?.resultDigest == LogHash(of: lines.utf8))
    }
}
