import CallModel
import Foundation
import Testing

@testable import CaseExport

struct BagTests {
    private let folder: URL
    private var path: String { folder.appendingPathComponent("bag").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("earmark-bag-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func writeBag(approve: (ContentHash) throws -> Void = { _ in }) async throws {
        try await BagWriter.write(to: path, info: [("External-Identifier", "OP\nELM")]) { bag in
            try bag.add("alpha", as: "a.txt")
            try bag.add("beta", as: "deep/b.txt")
        } approve: {
            try approve($0)
        }
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent("bag/\(name)"), encoding: .utf8)
    }

    @Test func aBagIsWholeWhenItIsWritten() async throws {
        var seal: ContentHash?
        try await writeBag { seal = $0 }
        #expect(try text("bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        #expect(try text("bag-info.txt") == "External-Identifier: OP ELM\nPayload-Oxum: 9.2\n")
        #expect(
            try text("manifest-sha256.txt").hasPrefix(
                "8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8  data/a.txt\n"))
        let verifier = try BagVerifier(folder: path)
        #expect(verifier.findings.isEmpty)
        #expect(verifier.fileCount == 6)
        #expect(verifier.sealText == seal?.description)
        #expect(!FileManager.default.fileExists(atPath: path + ".incomplete"))
        try FileManager.default.removeItem(at: folder)
    }

    @Test(arguments: ["", "/", "//"])
    func pathWithoutANameIsTaken(path: String) async {
        await #expect(throws: BagError.exists(path: path.isEmpty ? "." : path)) {
            try await BagWriter.write(to: path, info: [], fill: { _ in }, approve: { _ in })
        }
    }

    @Test func nothingIsLeftOfABagThatFails() async throws {
        await #expect(throws: CocoaError.self) {
            try await writeBag { _ in throw CocoaError(.userCancelled) }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        try FileManager.default.removeItem(at: folder)
    }

    @Test func whatIsThereIsNotOverwritten() async throws {
        try Data().write(to: URL(fileURLWithPath: path))
        await #expect(throws: BagError.exists(path: path)) { try await writeBag() }
        try FileManager.default.removeItem(at: folder)
    }

    @Test(arguments: [
        ("data/a.txt", "alphA", BagFinding.Kind.changed), ("data/c.txt", "new", .added),
        ("READ-ME-FIRST.html", "new", .added), ("tags/new.txt", "new", .added),
        ("tagmanifest-new.txt", "new", .added),
        ("bag-info.txt", "Payload-Oxum: 1.1\n", .changed), ("data/deep/b.txt", "", .missing),
        ("manifest-sha256.txt", "no entry\n", .malformed),
    ])
    func tamperingIsFoundAndNamed(name: String, text: String, kind: BagFinding.Kind) async throws {
        try await writeBag()
        let file = folder.appendingPathComponent("bag/\(name)")
        try? FileManager.default.removeItem(at: file)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        if kind != .missing { try Data(text.utf8).write(to: file) }
        let findings = try BagVerifier(folder: path).findings
        #expect(findings.contains { $0.path == name && $0.kind == kind }, "\(findings)")
        try FileManager.default.removeItem(at: folder)
    }

    /// A bag that was made anew as a whole has the right hashes, and proofs all the same that are none.
    @Test func aProofThatProvesNothingIsNamed() async throws {
        try await BagWriter.write(to: path, info: []) { bag in
            try bag.add("{}\n", as: "custody/proof-1.json")
            try bag.add("{\"entry\":1}\n", as: "custody/entries.ndjson")
        } approve: { _ in
        }
        let findings = try BagVerifier(folder: path).findings
        #expect(findings.map(\.kind) == [.unproved, .unproved])
        #expect(
            findings.map(\.path) == ["data/custody/entries.ndjson", "data/custody/proof-1.json"])
        try FileManager.default.removeItem(at: folder)
    }

    @Test func aBagWithoutACaseIsNotTakenIn() async throws {
        try await writeBag()
        let verifier = try BagVerifier(folder: path)
        #expect(throws: BagError.self) { try ReceivedBag(verifier, at: path) }
        try FileManager.default.removeItem(at: folder)
    }

    @Test func lineEndsAndPercentSignsInNamesAreEncoded() {
        let name = "data/50%\r\n.txt"
        let text = BagManifest.text(of: [name: BagDigest(of: [])], .sha256)
        #expect(text.hasSuffix("  data/50%25%0D%0A.txt\n"))
        #expect(BagManifest.digests(in: text)?.keys.first == name)
    }

    @Test func whatIsNoFileIsNamedAndNotRead() async throws {
        try await writeBag()
        let bag = folder.appendingPathComponent("bag")
        let listed = bag.appendingPathComponent("data/a.txt")
        try FileManager.default.removeItem(at: listed)
        #expect(mkfifo(listed.path, 0o600) == 0)
        #expect(mkfifo(bag.appendingPathComponent("data/pipe").path, 0o600) == 0)
        let outside = folder.appendingPathComponent("outside")
        try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: false)
        try Data("beta".utf8).write(to: outside.appendingPathComponent("b.txt"))
        // The same bytes, but not in the bag.
        try FileManager.default.removeItem(at: bag.appendingPathComponent("data/deep"))
        try FileManager.default.createSymbolicLink(
            at: bag.appendingPathComponent("data/deep"), withDestinationURL: outside)
        let findings = try BagVerifier(folder: path).findings
        let named = findings.filter { $0.kind == .notAFile }.map(\.path)
        #expect(named == ["data/a.txt", "data/deep", "data/pipe"])
        #expect(findings.contains { $0.path == "data/deep/b.txt" && $0.kind == .missing })
        #expect(!findings.contains { $0.path == "data/a.txt" && $0.kind != .notAFile })
        try FileManager.default.removeItem(at: folder)
    }

    @Test func withoutATagManifestFilesBesideThePayloadAreNotListed() async throws {
        try await writeBag()
        for name in ["tagmanifest-sha256.txt", "tagmanifest-sha512.txt"] {
            try FileManager.default.removeItem(at: folder.appendingPathComponent("bag/\(name)"))
        }
        #expect(try BagVerifier(folder: path).findings.isEmpty)
        try FileManager.default.removeItem(at: folder)
    }

    @Test func aLinkedFileIsNotFollowed() async throws {
        try await writeBag()
        let file = folder.appendingPathComponent("bag/data/a.txt")
        let outside = folder.appendingPathComponent("outside.txt")
        try FileManager.default.moveItem(at: file, to: outside)
        try FileManager.default.createSymbolicLink(at: file, withDestinationURL: outside)
        let findings = try BagVerifier(folder: path).findings
        #expect(findings.contains { $0.path == "data/a.txt" && $0.kind == .notAFile })
        try FileManager.default.removeItem(at: folder)
    }

    @Test func aPathThatLeavesTheBagIsNotFollowed() async throws {
        try await writeBag()
        let digest = String(repeating: "0", count: 64)
        try Data("\(digest)  ../secret\n".utf8)
            .write(to: folder.appendingPathComponent("bag/manifest-sha256.txt"))
        let findings = try BagVerifier(folder: path).findings
        #expect(findings.contains { $0.path == "../secret" && $0.kind == .malformed })
        try FileManager.default.removeItem(at: folder)
    }
}
