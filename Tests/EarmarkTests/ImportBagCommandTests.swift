import Foundation
import Testing

struct ImportBagCommandTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess
    static let names = [
        "a.wav": "20260304-211502_H07_07700900123_000417.wav",
        "b.ulaw": "20260510-002630_H07_07700900123_001127.ulaw",
    ]

    /// A case with an exhibit, a clip and unused material, in `bag` and, without originals, in `bare`.
    init() async throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
        try folder.makeFolder("disk")
        for (name, path) in Self.names {
            try folder.copy(Repository.path("samples/calls/\(path)"), to: "disk/\(name)")
        }
        for arguments in [
            ["case", "new", "OP-ELM-1", "--title", "Calls"],
            [
                "ingest", "disk", "--case", "OP-ELM-1", "--raw", "ulaw:8000:1", "--sensitivity",
                "high",
            ],
            ["state", "disk/a.wav", "--field", "handler", "--value", "H07", "--reason", "heard"],
            [
                "exhibit", "new", "OP-ELM-1", "disk/a.wav", "--initials", "ABC", "--producer",
                "A. Turner", "--description", "A call",
            ],
            ["case", "mark", "OP-ELM-1", "unusedNonSensitive", "disk/b.ulaw", "--reason", "desk"],
            ["clip", "ABC/1", "--from", "0:01", "--to", "0:02", "--out", "clip.wav"],
            ["export", "--case", "OP-ELM-1", "--out", "bag", "--with-originals"],
            ["export", "--case", "OP-ELM-1", "--out", "bare"],
        ] {
            let output = try await earmark.run(arguments)
            #expect(output.status == 0, "\(arguments): \(output.standardError)")
        }
    }

    private func take(_ bag: String, _ arguments: String...) async throws -> ProcessOutput {
        try await earmark.run(["import", "bag", bag, "--index", "other.sqlite"] + arguments)
    }

    private func exported(_ index: String, as name: String) async throws -> [String: Any] {
        let output = try await earmark(
            "export", "--case", "OP-ELM-1", "--format", "json", "--out", name, "--index", index)
        #expect(output.status == 0)
        let object = try JSONSerialization.jsonObject(with: try folder.bytes(of: name))
        return object as? [String: Any] ?? [:]
    }

    /// A member as text, whatever the order of its own members.
    private func text(_ name: String, of object: Any?) throws -> String {
        let value = (object as? [String: Any])?[name] ?? [String: Any]()
        return String(
            decoding: try JSONSerialization.data(
                withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed]), as: UTF8.self)
    }

    @Test func aCaseIsTheSameOnAnotherMachine() async throws {
        let output = try await take("bag", "--reason", "handed over")
        #expect(output.status == 0, "\(output.standardError)")
        #expect(
            output.standardOutput == """
                Case OP-ELM-1:
                  2 recordings taken in; their segments are those of the bag
                  exhibits: 1 imported
                  statements: 2 imported
                  numbers on schedules: 1 imported
                  clips: 1 imported

                """)
        let (there, here) = (
            try await exported("earmark.sqlite", as: "there.json"),
            try await exported("other.sqlite", as: "here.json")
        )
        for member in ["exhibits", "items", "schedules"] {
            #expect(try text(member, of: there) == text(member, of: here), "\(member)")
        }
        let recordings = [there, here].map { $0["recordings"] as? [Any] ?? [] }
        #expect(recordings.map(\.count) == [2, 2])
        for (there, here) in zip(recordings[0], recordings[1]) {
            for member in ["segments", "channels", "parameters", "sha256", "call"] {
                #expect(try text(member, of: there) == text(member, of: here), "\(member)")
            }
        }
        for arguments in [
            ["index", "check"], ["custody", "verify"], ["verify"], ["verify", "--clips"],
            ["reproduce", "--case", "OP-ELM-1"],
        ] {
            let output = try await earmark.run(arguments + ["--index", "other.sqlite"])
            #expect(output.status == 0, "\(arguments): \(output.standardOutput)")
        }
        let again = try await take("bare")
        #expect(again.status == 0)
        #expect(again.standardOutput.contains("2 recordings that are held already"))
    }

    @Test func withoutOriginalsNothingIsBelieved() async throws {
        let output = try await take("bare", "--format", "csv")
        #expect(output.status == 1)
        #expect(output.standardOutput.contains("recording,a.wav,,absent,\"its original is not in"))
        #expect(output.standardError.contains("5 left out, since their recordings are absent"))
        _ = try await earmark.run(
            ["ingest", "disk", "--raw", "ulaw:8000:1", "--index", "other.sqlite"])
        // Read with other parameters, it gives other segments.
        let then = try await take("bare")
        #expect(then.status == 1)
        #expect(then.standardOutput.contains("differs"))
        #expect(then.standardOutput.contains("or other parameters"))
        #expect(then.standardOutput.contains("exhibits: 1 imported"))
    }

    @Test func aBagThatWasTamperedWithIsNotTakenIn() async throws {
        try folder.write("forged".utf8, to: "bag/data/statement.txt")
        let output = try await take("bag")
        #expect(output.status == 1)
        #expect(output.standardOutput.contains("data/statement.txt"))
        #expect(output.standardError.contains("Nothing was taken in."))
        #expect(!FileManager.default.fileExists(atPath: folder.appending("other.sqlite")))
        let swapped = try await take(
            "bare", "--digest", String(repeating: "0", count: 64))
        #expect(swapped.status == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.appending("other.sqlite")))
    }

    @Test func nothingIsWrittenIntoTheBagOrTakenOfWhatIsNone() async throws {
        let inside = try await earmark("import", "bag", "bag", "--index", "bag/i.sqlite")
        #expect(inside.status == 2)
        #expect(inside.standardError.contains("where nothing may be written"))
        let none = try await take("disk")
        #expect(none.status == 2)
        #expect(none.standardError.contains("disk is no bag"))
        let missing = try await take("nowhere")
        #expect(missing.status == 2)
    }

    @Test func aMarkThatIsAnotherHereStopsIt() async throws {
        for arguments in [
            ["case", "new", "OP-OAK-2"], ["ingest", "disk", "--case", "OP-OAK-2", "--raw", "ulaw"],
            [
                "exhibit", "new", "OP-OAK-2", "disk/b.ulaw", "--initials", "ABC", "--producer",
                "A. Turner", "--description", "Another",
            ],
        ] {
            let output = try await earmark.run(arguments + ["--index", "other.sqlite"])
            #expect(output.status == 0, "\(output.standardError)")
        }
        let output = try await take("bag")
        #expect(output.status == 2)
        #expect(output.standardError.contains("ABC/1 is recording 1 there"))
        let cases = try await earmark("case", "list", "--index", "other.sqlite")
        #expect(!cases.standardOutput.contains("OP-ELM-1"))
    }
}
