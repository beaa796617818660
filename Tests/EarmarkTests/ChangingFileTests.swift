import Foundation
import Testing

/// Files that change or are replaced while they are read: `unreadable`, whatever is done to them, and
/// read by the next run as soon as they are left alone.
@Suite(.serialized)
struct ChangingFileTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try folder.makeFolder("disk")
    }

    /// An hour of a call: decoded straight from the bytes, it is read for long beside a write.
    private static let muLaw = WAVEFixture.muLaw(
        (0..<3_600 * 8_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) })

    private func ingest() async throws -> (status: Int32, finding: FindingLine) {
        let output = try await earmark("ingest", "disk", "--format", "ndjson", "--jobs", "2")
        return (output.status, try #require(try output.objects(FindingLine.self).first))
    }

    @Test(arguments: RestlessFile.Unrest.allCases)
    func fileThatChangesIsUnreadableUntilItIsLeftAlone(unrest: RestlessFile.Unrest) async throws {
        let file = try RestlessFile(
            Self.muLaw, at: folder.appending("disk/a.wav"), elsewhere: folder.appending("double"),
            unrest)
        let disturbed = try await ingest()
        #expect(disturbed.status == 1)
        #expect(disturbed.finding.outcome == "unreadable")
        #expect(disturbed.finding.recording == nil)
        #expect(disturbed.finding.sha256 == nil)
        #expect(disturbed.finding.reason == "it changed while it was read")
        #expect(try await earmark("index", "check").status == 0)

        try await file.stop()
        let dry = try await earmark("ingest", "disk", "--dry-run", "--format", "ndjson")
        #expect(dry.standardOutput.contains(#""prospect":"again""#))
        let quiet = try await ingest()
        #expect(quiet.status == 0)
        #expect(quiet.finding.outcome == "indexed")
        #expect(try await ingest().finding.outcome == "unchanged")
        #expect(try await earmark("index", "check").status == 0)
    }
}
