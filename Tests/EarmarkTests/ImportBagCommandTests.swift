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
                  2 recordings taken in, with the segments that the bag has
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
        #expect(again.standardOutput.contains("2 recordings held already"))
    }

    @Test func withoutOriginalsNothingIsBelieved() async throws {
        let output = try await take("bare", "--format", "csv")
        #expect(output.status == 1)
        #expect(output.standardOutput.contains("recording,a.wav,,absent,\"its original is not in"))
        #expect(
            output.standardError.contains(
                "5 of what was entered left out, since the recordings are absent"))
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

    /// Makes a bag anew as a whole around another `case.json`, as only its digest would show.
    private func forge(_ bag: String, _ edit: String) async throws {
        let output = try await earmark.shell(
            """
            set -e; cd \(bag); sed -i '\(edit)' data/case.json
            for a in 256 512; do find data -type f | sort | xargs sha${a}sum > manifest-sha$a.txt; done
            oxum="$(find data -type f -exec cat {} + | wc -c).$(find data -type f | wc -l)"
            sed -i "s/^Payload-Oxum: .*/Payload-Oxum: $oxum/" bag-info.txt
            for a in 256 512; do
                sha${a}sum bag-info.txt bagit.txt manifest-*.txt > tagmanifest-sha$a.txt
            done
            """)
        #expect(output.status == 0, "\(output.standardError)")
        let verified = try await earmark("bag", "verify", bag)
        #expect(verified.status == 0, "\(verified.standardOutput)")
    }

    /// What is changed in a case, and what is then said.
    @Test(arguments: [
        (#"s/\\"leadIn\\":[0-9]*/\\"leadIn\\":32768/"#, 1, "or other parameters"),
        (#"s/\\"toneRadius\\":5/\\"toneRadius\\":-1/"#, 1, "or other parameters"),
        (#"s/\\"minimumLength\\":4/\\"minimumLength\\":100000/"#, 1, "or other parameters"),
        (#"s/"file":"clips\/ABC-1-A.wav"/"file":"case.json"/"#, 2, "case.json has the SHA-256"),
        (
            #"s/"original":"originals[^"]*a.wav"/"original":"..\/..\/disk\/a.wav"/"#, 2,
            "it has another, or is not there"
        ),
        (#"s/"at":"20[^"]*"/"at":"2026\\u0000"/"#, 2, "a text has the character U+0000"),
        (#"s/"produced_on":"[^"]*"/"produced_on":"never"/"#, 2, "should be a day"),
    ])
    func aForgedCaseDoesNoHarm(edit: String, status: Int, says: String) async throws {
        try await forge("bag", edit)
        let output = try await take("bag")
        #expect(output.status == status, "\(output.standardError)")
        #expect((output.standardOutput + output.standardError).contains(says), "\(output)")
        if status == 1 {
            for arguments in [["index", "check"], ["custody", "verify"]] {
                let output = try await earmark.run(arguments + ["--index", "other.sqlite"])
                #expect(output.status == 0, "\(output.standardOutput)")
            }
        }
    }

    @Test func aLaterBagFollowsAnEarlierOne() async throws {
        #expect(try await take("bag").status == 0)
        for arguments in [
            ["exhibit", "withdraw", "ABC/1", "--reason", "wrong call"],
            ["case", "unlink", "OP-ELM-1", "disk/b.ulaw"],
            ["export", "--case", "OP-ELM-1", "--out", "later"],
        ] {
            let output = try await earmark.run(arguments)
            #expect(output.status == 0, "\(arguments): \(output.standardError)")
        }
        let schedule = try folder.bytes(of: "later/data/schedules/mg6c-non-sensitive.csv")
        #expect(String(decoding: schedule, as: UTF8.self).contains("No longer part of the case"))
        let output = try await take("later")
        #expect(output.standardOutput.contains("exhibits: 1 imported"), "\(output.standardError)")
        #expect(output.standardOutput.contains("statements: 1 imported"))
        // What is said of a recording that the bag does not have.
        #expect(output.standardOutput.contains("1 of what was entered left out"))
        #expect(output.status == 1)
    }
}
