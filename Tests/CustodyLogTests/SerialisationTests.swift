import CustodyLog
import Testing

/// What is hashed and signed, byte for byte.
struct SerialisationTests {
    /// Computed by another program from what docs/custody.md says.
    @Test func entryHasTheHashThatOthersCompute() throws {
        let odd = "caf\u{E9} \"q\" \\ \t\u{1}\u{7F}\u{2028}\u{1F600}"
        var previous = LogHash.none.bytes
        previous[31] = 0x2A
        let entry = try CustodyEntry.sample(
            reason: odd, previous: #require(LogHash(bytes: previous)))
        #expect(
            entry.hash.description
                == "9ff4b802239975be3fe8d0c782f852e011aaf9fd21e45a08fb7427a74ccfa0c3")
    }

    @Test func spellingIsThatOfRFC8785() {
        let value = CanonicalJSON.object([
            "b": .integer(-1), "a_b": .null, "ab": .text("\u{8}\u{C}\n\r/\u{1F}"),
            "a": .list([.text("é"), .list([])]),
        ])
        #expect(
            value.spelling == #"{"a":["é",[]],"a_b":null,"ab":"\b\f\n\r/\u001f","b":-1}"#)
    }

    @Test func headIsReadAsItIsWritten() throws {
        let tree = try SampleLog().verified.tree
        let head = LogHead(of: tree, size: 5, at: "2026-03-04T22:00:00.000Z")
        let signed = try SigningKey().sign(head)
        for head in [head, signed] { #expect(LogHead(json: head.json.spelling) == head) }
        #expect(head.isSignatureValid == nil)
        #expect(signed.isSignatureValid == true)
        #expect(LogHead(json: "{}") == nil)
        let later = signed.json.spelling.replacing("head 1", with: "head 2")
        #expect(LogHead(json: later) == nil)
    }

    /// The key is that of RFC 8410, section 10.3.
    @Test func keyIsReadAsOtherProgramsWriteIt() throws {
        let pem = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----

            """
        let key = try #require(SigningKey(pem: pem))
        #expect(
            Hexadecimal.text(of: key.publicKey)
                == "19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1")
        #expect(key.pem == pem)
        #expect(SigningKey(pem: pem.replacing("MC4C", with: "MC4D")) == nil)
        #expect(SigningKey(pem: "") == nil)
    }
}
