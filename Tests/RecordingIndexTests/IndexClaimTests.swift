import CallModel
import FoundationEssentials
import Testing

@testable import RecordingIndex

/// Who says that it works on an index, and until when that holds.
struct IndexClaimTests {
    let folder: TemporaryFolder
    private let index: RecordingIndex
    private var path: String { folder.appending("earmark.sqlite") }
    private var holderPath: String { path + "-holder" }

    init() throws {
        folder = try TemporaryFolder()
        index = try RecordingIndex.open(at: folder.appending("earmark.sqlite"), access: .create)
    }

    @Test func secondIsToldOfTheFirst() throws {
        let first = index.claim(actor: "A", command: "earmark ingest /d")
        #expect(first.other == nil)
        let second = index.claim(actor: "B", command: "earmark ingest /e")
        let holder = try #require(second.other)
        #expect(holder.actor == "A" && holder.command == "earmark ingest /d")
        #expect(holder.process == ProcessInfo.processInfo.processIdentifier)
        #expect(holder.since.hasSuffix("Z"))
        #expect(holder.description.contains("as process \(holder.process) on \(holder.host)"))

        // The second never was the holder, and takes nothing away by ending.
        second.release()
        #expect(index.claim(actor: "C", command: "").other == holder)
        first.release()
        #expect(index.claim(actor: "C", command: "").other == nil)
    }

    @Test func thirdIsToldOfTheSecondWhenTheFirstHasGone() throws {
        let first = index.claim(actor: "A", command: "a")
        let second = index.claim(actor: "B", command: "b")
        first.release()
        #expect(HolderFile.holders(of: path).map(\.actor) == ["B"])
        let third = index.claim(actor: "C", command: "c")
        #expect(third.other?.actor == "B")
        third.release()
        second.release()
        #expect(!FileManager.default.fileExists(atPath: holderPath + "-2"))
    }

    @Test func filesOfKilledProcessesAreRemovedByWhoeverComesNext() throws {
        let dead = try JSONEncoder().encode(IndexHolder(actor: "A", command: "c"))
        for name in ["earmark.sqlite-holder", "earmark.sqlite-holder-2", "earmark.sqlite-holder-3"]
        {
            try folder.write(dead, to: name)
        }
        index.claim(actor: "B", command: "d").release()
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!left.contains { $0.contains("-holder") })
    }

    @Test func nothingIsLeftBeside() throws {
        let claim = index.claim(actor: "A", command: "c")
        #expect(FileManager.default.fileExists(atPath: holderPath))
        claim.release()
        claim.release()
        #expect(!FileManager.default.fileExists(atPath: holderPath))
    }

    /// The system takes the lock of a killed process away; what it wrote stays.
    @Test func fileOfAKilledProcessMeansNothing() throws {
        let dead = IndexHolder(actor: "A", command: "c")
        try folder.write(JSONEncoder().encode(dead), to: "earmark.sqlite-holder")
        #expect(HolderFile.holders(of: path) == [])
        let claim = index.claim(actor: "B", command: "d")
        #expect(claim.other == nil)
        #expect(HolderFile.holders(of: path).map(\.actor) == ["B"])
        claim.release()
    }

    @Test func processIsNotToldOfItself() {
        let claim = index.claim(actor: "A", command: "c")
        #expect(IndexHolder.other(of: path) == nil)
        claim.release()
    }

    @Test func namesOfCommandsAreSpeltOnOneLine() {
        let holder = IndexHolder(actor: "A", command: "ingest /a\nb")
        #expect(holder.description.contains("`ingest /a\\nb`"))
    }
}
