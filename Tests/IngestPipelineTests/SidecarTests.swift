import CallFacts
import CallModel
import Testing

@testable import IngestPipeline

/// What sidecars of each kind come to.
struct SidecarTests {
    private let london = FactReader(clock: Clock(zone: "Europe/London") ?? .unknown)

    private func accounts(_ text: String, _ reader: FactReader? = nil) throws -> [SidecarAccount] {
        try #require(try Sidecar(Array(text.utf8), reader ?? london)).accounts
    }

    private func values(_ account: SidecarAccount) -> [String: String] {
        Dictionary(
            account.facts.map { ($0.field.rawValue, $0.value.normalized ?? "") },
            uniquingKeysWith: { first, _ in first })
    }

    @Test func verbaIsByTheClockOfTheRecorder() throws {
        let account = try #require(try accounts(SidecarFixture.verba).first)
        #expect(
            values(account) == [
                "started": "2026-07-04T20:15:02.120Z", "ended": "2026-07-04T20:16:02.120Z",
                "duration": "60000", "from": "+447700900123", "to": "2007",
                "caller": "+447700900123", "extension": "2007", "direction": "inbound",
                "handler": "J. EXAMPLE", "call": "D53F17C6A3B86BA0",
            ])
        #expect(account.problems == [])
        #expect(account.names(FoundPath("/x/4a9d5ec0-7a40-11e4-8271-001cc092f276.wav")))
    }

    @Test func verbaWithoutZoneSaysWhatIsMissing() throws {
        let account = try #require(
            try accounts(SidecarFixture.verba, FactReader()).first)
        #expect(account.problems.count == 2)
        #expect(account.problems.first?.contains("--time-zone") == true)
        #expect(values(account)["caller"] == "+447700900123")
    }

    @Test(arguments: [
        ("00:01:00", "60000"), ("60", "60000"), ("60000", "60000"), ("61000", "61000"),
        ("7200", nil), ("soon", nil),
    ])
    func durationIsOnlyTakenWhereItsUnitIsKnown(_ text: String, _ expected: String?) throws {
        let verba = SidecarFixture.verba.replacing(
            "<duration>60000<", with: "<duration>\(text)<")
        #expect(try values(accounts(verba)[0])["duration"] == expected)
    }

    @Test func genesysCloudIsInUTCWhateverTheZone() throws {
        let account = try #require(try accounts(SidecarFixture.genesysCloud).first)
        #expect(
            values(account) == [
                "started": "2026-07-04T21:15:02.000Z", "ended": "2026-07-04T21:16:00.500Z",
                "duration": "58500", "direction": "outbound", "from": "+441632960007",
                "to": "+447700900123", "caller": "+447700900123",
                "call": "5773ECA4-0874-4617-A6E8-85591AA94609",
                "remark": "userIds: c1d2e3f4-0000-4000-8000-000000000007",
            ])
        let local = SidecarFixture.genesysCloud.replacing("02.000Z", with: "02")
        #expect(try values(accounts(local)[0])["started"] == "2026-07-04T21:15:02.000Z")
    }

    @Test func amazonConnectHasAnAccountForEachRecording() throws {
        let accounts = try accounts(SidecarFixture.amazonConnect)
        #expect(
            accounts.map(\.fileNames) == [
                ["3f1a2b7c-1111-4c6d-9a7e-0123456789ab_a.wav"],
                ["3f1a2b7c-1111-4c6d-9a7e-0123456789ab_b.wav"],
            ])
        #expect(
            values(accounts[1]) == [
                "started": "2026-07-04T21:15:02.000Z", "answered": "2026-07-04T21:15:20.000Z",
                "ended": "2026-07-04T21:17:00.000Z", "handler": "J.EXAMPLE",
                "caller": "+447700900123", "direction": "inbound", "from": "+447700900123",
                "to": "+441632960007", "call": "3F1A2B7C-1111-4C6D-9A7E-0123456789AB",
                "remark": "recorded from 2026-07-04T21:16:10Z to 2026-07-04T21:17:00Z",
            ])
        // Which channel is the agent's is documented, but not said: nobody assumes it.
        #expect(accounts.allSatisfy { $0.roles == nil })
    }

    @Test func vConSaysWhoIsOnWhichChannelAndWhoRang() throws {
        let accounts = try accounts(SidecarFixture.vCon)
        #expect(accounts.map(\.fileNames) == [["first.wav"], ["second.wav"]])
        #expect(accounts.map(\.roles) == [[.caller, .handler], [.caller, .handler]])
        #expect(
            values(accounts[0]) == [
                "started": "2026-07-04T21:15:02.000Z", "duration": "4720",
                "handler": "J. EXAMPLE", "caller": "+447700900123", "direction": "inbound",
                "from": "+447700900123", "to": "+441632960007",
                "call": "018E3F72-C3A8-8B8E-B468-6EBF2E2E8C14",
            ])
        #expect(values(accounts[1])["direction"] == "outbound")
        #expect(values(accounts[1])["from"] == "+441632960007")
        #expect(values(accounts[1])["caller"] == "+447700900123")
    }

    @Test func mixedChannelOfAVConIsNobodys() throws {
        let mixed = SidecarFixture.vCon.replacing("[0, [1]]", with: "[[0, 1]]")
        #expect(try accounts(mixed)[0].roles == nil)
        let unknown = SidecarFixture.vCon.replacing(", \"role\": \"agent\"", with: "")
        #expect(try accounts(unknown).allSatisfy { $0.roles == nil })
        #expect(try values(accounts(unknown)[0])["handler"] == nil)
    }

    @Test(arguments: [
        "{}", "[]", "[1, 2]", "{\"segments\": [], \"text\": \"hello\"}", "<note><to>A</to></note>",
        "{\"parties\": 7, \"dialog\": \"none\"}", "<empty/>",
    ])
    func whatDescribesNoCallIsNoSidecar(_ text: String) throws {
        #expect(try Sidecar(Array(text.utf8), london).map(\.format) == nil)
    }

    @Test(arguments: [
        ("", SidecarFault.empty), ("hello", .neitherJSONNorXML), ("{\"a\": ", .json),
        ("<a><b></a>", .xml(line: 1)), ("<a>\n<b", .xml(line: 2)), ("<a>&x;</a>", .xml(line: 1)),
        (
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a>&x;</a>",
            .documentType(line: 1)
        ),
        (
            "<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
            .encoding("says that it is in ISO-8859-1")
        ),
        (
            "{\"vcon\": 3, \"parties\": 7, \"dialog\": []}",
            .member("parties should be a list of objects, and is a number")
        ),
        (
            "{\"uuid\": \"x\", \"parties\": [], \"dialog\": [1]}",
            .member("dialog should be a list of objects, and has something else in it")
        ),
    ])
    func whatIsMalformedIsSaid(_ text: String, _ fault: SidecarFault) {
        #expect(throws: fault) { try Sidecar(Array(text.utf8), london) }
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x3C, 0x00], "begins as UTF-16 or UTF-32 does"),
            ([0xFE, 0xFF, 0x00, 0x3C], "begins as UTF-16 or UTF-32 does"),
            ([0x3C, 0x00, 0x61, 0x00], "begins as UTF-16 or UTF-32 does"),
            ([0x3C, 0x3E, 0xC3, 0xA9, 0xE9], "has bytes that are none, such as E9 at byte 5"),
            ([0x7B, 0x22, 0x80], "has bytes that are none, such as 80 at byte 3"),
        ] as [([UInt8], String)])
    func otherEncodingIsNamed(_ bytes: [UInt8], _ found: String) {
        #expect(throws: SidecarFault.encoding(found)) { try Sidecar(bytes, london) }
    }

    @Test func byteOrderMarkOfUTF8IsNoMatter() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array(SidecarFixture.verba.utf8)
        #expect(try Sidecar(bytes, london)?.accounts.first?.problems == [])
    }

    /// What should be text, a number or a list and is not, is said, and the rest is taken.
    @Test(arguments: [
        (
            SidecarFixture.genesysCloud, "\"2026-07-04T21:15:02.000Z\"", "[1]",
            "startTime should be text, and is a list"
        ),
        (
            SidecarFixture.genesysCloud, "58500", "\"long\"",
            "durationMs should be a number, and is text"
        ),
        (
            SidecarFixture.genesysCloud, "\"tel:+441632960007\"", "true",
            "ani should be text, and is true or false"
        ),
        (
            SidecarFixture.genesysCloud, "[\"c1d2e3f4-0000-4000-8000-000000000007\"]", "7",
            "userIds should be a list of texts, and is a number"
        ),
        (
            SidecarFixture.amazonConnect, "\"j.example\"", "{}",
            "Agent.Username should be text, and is an object"
        ),
        (
            SidecarFixture.amazonConnect, "{\"Username\"", "[], \"Else\": {\"Username\"",
            "Agent should be an object, and is a list"
        ),
        (
            SidecarFixture.vCon, "\"J. Example\"", "[]",
            "parties[1].name should be text, and is a list"
        ),
        (
            SidecarFixture.vCon, "[0, [1]]", "[0, 1.5]",
            "dialog[0].parties should be a number from 0, or a list of such, and has something "
                + "else in it"
        ),
    ])
    func memberOfAWrongTypeIsSaid(
        _ fixture: String, _ right: String, _ wrong: String, _ problem: String
    ) throws {
        let account = try #require(try accounts(fixture.replacing(right, with: wrong)).first)
        #expect(account.problems == [problem])
        #expect(!account.facts.isEmpty)
        #expect(try accounts(fixture)[0].problems == [])
    }

    @Test func deepNestingIsRefused() {
        let depth = 1_000_000
        let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(throws: SidecarFault.json) { try Sidecar(Array(lists.utf8), london) }
        let objects = String(repeating: "{\"a\":", count: depth)
        #expect(throws: SidecarFault.json) { try Sidecar(Array(objects.utf8), london) }
        let elements = String(repeating: "<a>", count: depth)
        #expect(throws: SidecarFault.xml(line: 1)) { try Sidecar(Array(elements.utf8), london) }
    }

    @Test func damagedSidecarsAreReadOrRefused() {
        var state: UInt64 = 417
        func random(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let fixtures = [
            SidecarFixture.verba, SidecarFixture.genesysCloud, SidecarFixture.amazonConnect,
            SidecarFixture.vCon,
        ]
        var refusedCount = 0
        for turn in 0..<400 {
            var bytes = Array(fixtures[turn % 4].utf8)
            bytes[random(below: bytes.count)] = UInt8(random(below: 256))
            if turn % 3 == 0 { bytes.removeLast(random(below: bytes.count / 4)) }
            if (try? Sidecar(bytes, london)) == nil { refusedCount += 1 }
        }
        #expect((1..<400).contains(refusedCount))
    }
}
