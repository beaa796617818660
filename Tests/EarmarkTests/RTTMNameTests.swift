import Foundation
import Testing

struct RTTMNameTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    @Test func recordingsThatShareANameAreSaidToDoSo() async throws {
        for (number, name) in ["a/same", "b/same", "b/other"].enumerated() {
            try folder.makeFolder("disk/\(name.prefix(1))")
            try folder.write(
                WAVEFixture.call(number: number, milliseconds: 2_000), to: "disk/\(name).wav")
        }
        #expect(try await earmark("ingest", "disk").status == 0)
        let all = try await earmark("segments", "--all", "--format", "rttm")
        #expect(Set(all.lines.map { $0.split(separator: " ")[1] }) == ["same", "other"])
        #expect(
            all.standardError
                == "In RTTM several recordings have the same name: same. List them apart with "
                + "--recording.\n")
        let one = try await earmark("segments", "--recording", "disk/b", "--format", "rttm")
        #expect(one.standardError == "")
    }
}
