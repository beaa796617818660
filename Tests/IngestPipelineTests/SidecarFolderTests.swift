import CallFacts
import CallModel
import Foundation
import RecordingIndex
import Testing

@testable import IngestPipeline

/// Which sidecar is of which recording, and what `ingest` makes of it.
struct SidecarFolderTests {
    private let folder: TemporaryFolder
    private let evidence: FoundPath
    private let index: RecordingIndex
    private let reader = FactReader(clock: Clock(zone: "Europe/London") ?? .unknown)

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("evidence")
        evidence = folder.appending("evidence")
        index = try RecordingIndex.open(
            at: folder.appending("index.sqlite").description, access: .create)
    }

    @discardableResult
    private func write(_ text: String, to name: String) throws -> FoundPath {
        try folder.write(Array(text.utf8), to: "evidence/\(name)")
    }

    /// Makes recordings of two channels that differ from each other.
    private func record(_ names: String...) throws {
        for name in names {
            let seed = name.utf8.reduce(1) { ($0 &* 31) &+ UInt64($1) }
            try folder.write(
                WAVEFixture.pcm16(WAVEFixture.samples(frameCount: 8_000, seed: seed)),
                to: "evidence/\(name)")
        }
    }

    private func statements(_ name: String) -> (CallStatements, [SidecarProblem]) {
        SidecarFolder(evidence, reader).statements(of: evidence.appending(name.utf8))
    }

    private func ingest(roles: [Role]? = nil) async throws -> IngestReport {
        var ingest = Ingest(
            roots: [evidence], jobs: 2,
            actor: Operator(account: "A. Investigator", command: "test", programVersion: "1.0"))
        ingest.factReader = reader
        ingest.roles = roles
        return try await ingest.read(into: index) { _ in }
    }

    private func recording(_ name: String) throws -> RecordingDetails {
        let path = evidence.appending(name.utf8)
        let id = try index.recordings(named: path.description, orAt: path)
        return try index.recording(try #require(id.first))
    }

    @Test(arguments: [
        "a.xml", "a_metadata.xml", "a.wav.xml", "other name.xml",
    ])
    func sidecarIsFoundByItsNameOrByWhomItNames(_ sidecar: String) throws {
        try record("a.wav", "b.wav", "4a9d5ec0-7a40-11e4-8271-001cc092f276.wav")
        try write(SidecarFixture.verba, to: sidecar)
        let isNamed = sidecar.hasPrefix("a")
        let ownID = "4a9d5ec0-7a40-11e4-8271-001cc092f276.wav"
        #expect(statements("a.wav").0.facts.isEmpty == !isNamed)
        #expect(statements("b.wav").0 == CallStatements())
        #expect(statements(ownID).0.facts.isEmpty == isNamed)
    }

    @Test func severalRecordingsOfOneNameAreNotGuessedBetween() throws {
        try record("a.wav", "a.mp3")
        try write(SidecarFixture.genesysCloud, to: "a_metadata.json")
        for name in ["a.wav", "a.mp3"] {
            let (said, problems) = statements(name)
            #expect(said == CallStatements())
            #expect(problems.map(\.reason).first?.contains("several recordings") == true)
        }
        try write(SidecarFixture.verba, to: "a.wav.xml")
        #expect(statements("a.wav").0.facts.count == 10)
        #expect(statements("a.mp3").0.facts.isEmpty)
    }

    @Test func eachRecordingOfAVConGetsItsOwnAccount() throws {
        try record("first.wav", "second.wav", "case.wav")
        try write(SidecarFixture.vCon, to: "case.vcon.json")
        try write(SidecarFixture.vCon, to: "elsewhere.vcon")
        #expect(statements("first.wav").0.facts.contains { $0.text == "4.72" })
        #expect(statements("second.wav").0.facts.contains { $0.text == "61" })
        #expect(statements("case.wav").0 == CallStatements())
    }

    @Test func recordingsThatAVConDoesNotTellApartAreSaid() throws {
        try record("case.wav")
        try write(SidecarFixture.vCon, to: "case.vcon")
        let (said, problems) = statements("case.wav")
        #expect(said == CallStatements())
        #expect(problems.first?.reason.contains("2 recordings") == true)
    }

    @Test func twoThatNameOneRecordingAreNotGuessedBetween() throws {
        try record("3f1a2b7c-1111-4c6d-9a7e-0123456789ab_c.wav")
        try write(SidecarFixture.amazonConnect, to: "contact.json")
        let (said, problems) = statements("3f1a2b7c-1111-4c6d-9a7e-0123456789ab_c.wav")
        #expect(said == CallStatements())
        #expect(problems.count == 1)
    }

    @Test func contactRecordOfItsRecordingIsTaken() throws {
        try record("3f1a2b7c-1111-4c6d-9a7e-0123456789ab_b.wav")
        try write(SidecarFixture.amazonConnect, to: "contact.json")
        let (said, problems) = statements("3f1a2b7c-1111-4c6d-9a7e-0123456789ab_b.wav")
        #expect(said.facts.count == 10)
        #expect(problems == [])
    }

    @Test func ingestKeepsWhatASidecarSaysWithItsPathAndHash() async throws {
        try record("first.wav")
        let path = try write(SidecarFixture.vCon, to: "case.vcon")
        let report = try await ingest()
        #expect(report.counts == [.indexed: 1, .notAudio: 1])
        #expect(report.sidecarProblems == [])
        let details = try recording("first.wav")
        let detail = try #require(details.facts.first?.detail)
        #expect(detail.hasPrefix("vCon \(path), SHA-256 "))
        #expect(details.facts.allSatisfy { $0.source == .sidecar && $0.detail == detail })
        #expect(details.channels.map(\.role) == [.caller, .handler])
        #expect(details.assertions.map(\.source) == ["sidecar", "sidecar"])
        #expect(details.assertions.map(\.detail) == [detail, detail])
        #expect(details.summary.call.handler == "J. Example")
        #expect(try index.check().findings == [])
    }

    @Test func operatorsWordOnChannelsOutranksASidecarBeforeAndAfter() async throws {
        try record("first.wav")
        try write(SidecarFixture.vCon, to: "case.vcon")
        _ = try await ingest(roles: [.handler, .caller])
        #expect(try recording("first.wav").channels.map(\.role) == [.handler, .caller])
        try write(
            SidecarFixture.vCon.replacing("18e3f72", with: "18e3f73"), to: "case.vcon")
        _ = try await ingest()
        #expect(try recording("first.wav").assertions.count == 6)
        #expect(try recording("first.wav").channels.map(\.role) == [.handler, .caller])
        #expect(try index.check().findings == [])
    }

    @Test func changedAndAddedSidecarsAreNoticedWithoutDecoding() async throws {
        try record("a.wav", "b.wav")
        try write(SidecarFixture.genesysCloud, to: "a_metadata.json")
        _ = try await ingest()
        #expect(try recording("b.wav").facts.isEmpty)
        let before = try index.check()
        let again = try await ingest()
        #expect(again.counts == [.unchanged: 3])
        #expect(try index.check().digest == before.digest)

        try write(
            SidecarFixture.genesysCloud.replacing("900123", with: "900124"),
            to: "a_metadata.json")
        try write(SidecarFixture.verba, to: "b.xml")
        let report = try await ingest()
        #expect(report.counts == [.unchanged: 2, .notAudio: 2])
        #expect(report.decodedDuration == 0)
        let callers = try recording("a.wav").facts.filter { $0.field == .caller }
        #expect(callers.map(\.normalized) == ["+447700900124", "+447700900123"])
        #expect(callers.map(\.standing) == [.counts, .overruled])
        #expect(try recording("b.wav").facts.count == 10)
    }

    @Test func malformedSidecarIsSaidAndCostsNothingElse() async throws {
        try record("a.wav", "b.wav")
        try write("{\"conversationId\": ", to: "a_metadata.json")
        try write(SidecarFixture.genesysCloud, to: "b_metadata.json")
        let report = try await ingest()
        #expect(report.counts == [.indexed: 2, .notAudio: 2])
        #expect(report.sidecarProblems.map(\.path.name.description) == ["a_metadata.json"])
        #expect(report.sidecarProblems.first?.reason.contains("should be JSON") == true)
        #expect(try recording("a.wav").facts.isEmpty)
        #expect(try !recording("b.wav").facts.isEmpty)
    }

    @Test func whatIsTooLargeForASidecarIsSaid() throws {
        try record("a.wav")
        try folder.write(
            [UInt8](repeating: 0x20, count: Sidecar.greatestByteCount + 1), to: "evidence/a.json")
        #expect(statements("a.wav").1.first?.reason.contains("at most") == true)
    }
}
