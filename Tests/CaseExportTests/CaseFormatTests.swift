import CallModel
import CaseExport
import CustodyLog
import Foundation
import Testing

struct CaseFormatTests {
    private func object(_ json: CanonicalJSON) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(json.spelling.utf8)) as? [String: Any])
    }

    @Test func aVConHasAPartyForEachChannelAndBothHashes() throws {
        var recording = Fixtures.recording(7)
        recording.longHash = [UInt8](repeating: 0xFF, count: 64)
        let vcon = try object(
            try #require(VCon.json(of: recording, in: Fixtures.exported([recording]))))
        let dialog = try #require((vcon["dialog"] as? [[String: Any]])?.first)
        let parties = try #require(dialog["parties"] as? [Any])
        #expect(parties.first as? Int == 0)
        #expect(parties.last as? [Int] == [0, 1])
        #expect(dialog["originator"] as? Int == 1)
        #expect(dialog["duration"] as? Double == 10)
        let hashes = try #require(dialog["content_hash"] as? [String])
        #expect(hashes.first == "sha512-" + String(repeating: "_", count: 85) + "w")
        #expect(hashes.last == "sha256-BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc")
        let analysis = try #require((vcon["analysis"] as? [[String: Any]])?.first)
        #expect(analysis["type"] as? String == "report")
        let body = try #require(analysis["body"] as? [String: Any])
        #expect((body["segments"] as? [Any])?.count == 2)
        let uuid = try #require(vcon["uuid"] as? String)
        #expect(
            uuid.wholeMatch(
                of: /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    }

    @Test func anOriginalInAVConIsItsBytes() throws {
        let recording = Fixtures.recording(7)
        let vcon = try object(
            try #require(
                VCon.json(
                    of: recording, in: Fixtures.exported([recording]),
                    original: [0xFB, 0xFF, 0xFE, 0x00])))
        let dialog = try #require((vcon["dialog"] as? [[String: Any]])?.first)
        #expect(dialog["body"] as? String == "-__-AA")
        #expect(dialog["encoding"] as? String == "base64url")
    }

    @Test func aCallWithoutATimeIsNoVCon() {
        let recording = Fixtures.recording(7, started: nil)
        #expect(VCon.json(of: recording, in: Fixtures.exported([recording])) == nil)
    }

    @Test func aGraphNamesExhibitsAndHashes() throws {
        var item = ExportedItem(recording: 7, status: .exhibit)
        item.mark = "ABC/1"
        let graph = try object(
            CASEGraph(Fixtures.exported([Fixtures.recording(7)], items: [item])).json)
        let nodes = try #require(graph["@graph"] as? [[String: Any]])
        let types = nodes.compactMap { $0["@type"] as? String }
        #expect(types.filter { $0 == "uco-observable:ObservableObject" }.count == 1)
        let record = try #require(
            nodes.first { $0["@type"] as? String == "case-investigation:ProvenanceRecord" })
        #expect(record["case-investigation:exhibitNumber"] as? String == "ABC/1")
        let names = nodes.compactMap { $0["@id"] as? String }
        #expect(Set(names).count == names.count)
    }

    @Test func aScheduleHasTheColumnsOfTheFormAndNumbersInOrder() {
        var second = ExportedItem(recording: 7, status: .unusedNonSensitive)
        second.scheduleNumber = 2
        second.description = "A call, about \"nothing\""
        var first = ExportedItem(
            recording: 7, part: .range(0..<8000, channel: 1), status: second.status)
        first.scheduleNumber = 1
        var exported = Fixtures.exported([Fixtures.recording(7)])
        exported.schedules = [.nonSensitive: [first, second]]
        let lines = ScheduleCSV.text(.nonSensitive, of: exported).split(separator: "\r\n")
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("Item No.,Description,Location,SHA-256"))
        #expect(
            lines[1].hasPrefix(
                "1,\"channel 1 handler, 0:00.000 to 0:01.000\",/disk/a call.wav,0707"))
        #expect(lines[2].hasPrefix("2,\"A call, about \"\"nothing\"\"; whole recording\","))
        #expect(ScheduleCSV.text(.sensitive, of: exported).split(separator: "\r\n").count == 1)
    }

    @Test func equalCasesGiveEqualBytes() throws {
        let recordings = (1...3).map { Fixtures.recording($0) }
        let (one, other) = (Fixtures.exported(recordings), Fixtures.exported(recordings))
        #expect(HTMLReport(one, isInBag: true).text == HTMLReport(other, isInBag: true).text)
        #expect(CASEGraph(one).json.spelling == CASEGraph(other).json.spelling)
        #expect(one.json.spelling == other.json.spelling)
    }

    @Test func aReportNeedsNothingBesideItAndEscapesWhatItShows() throws {
        let recordings = [
            Fixtures.recording(1, path: "/disk/<script>alert(1)</script>&\u{7}.wav"),
            Fixtures.recording(2, path: "/disk/電話 مكالمة.wav"),
        ]
        let text = HTMLReport(
            Fixtures.exported(recordings, title: "\"A\" & B"), isInBag: true
        ).text
        // Valid as XML as well, but for the declaration of its type.
        let elements = try XMLCheck.elements(of: String(text.dropFirst("<!DOCTYPE html>\n".count)))
        #expect(elements["script"] == nil)
        #expect(elements["section"] == 2)
        #expect(text.contains("電話 مكالمة.wav"))
        #expect(text.firstMatch(of: /(?:src|href)="(?!#)/) == nil)
        // A style sheet is not unescaped: an escape in it would undo it.
        let sheet = try #require(text.firstMatch(of: /<style>([^<]+)<\/style>/)).output.1
        #expect(!sheet.contains("&"))
        #expect(text.firstMatch(of: /url\(|@import/) == nil)
    }

    @Test func aReportOfAnEmptyCaseSaysSo() {
        let text = HTMLReport(Fixtures.exported([], title: ""), isInBag: false).text
        #expect(text.contains("The export has no recording."))
    }

    @Test(arguments: [true, false])
    func onlyInABagIsItSaidThatThereIsOne(isInBag: Bool) {
        let exported = Fixtures.exported([Fixtures.recording(1)])
        let texts = [
            ExportTexts.statement(exported, isInBag: isInBag),
            HTMLReport(exported, isInBag: isInBag).text,
        ]
        for text in texts {
            #expect(text.contains("BagIt") == isInBag)
            #expect(text.contains("tagmanifest-sha256.txt") == isInBag)
        }
        #expect(texts[1].contains("proofs in the folder custody") == isInBag)
    }

    @Test func aStatementSaysHowManyRecordingsAreExported() {
        let recordings = (1...2).map { Fixtures.recording($0) }
        let two = ExportTexts.statement(Fixtures.exported(recordings), isInBag: false)
        #expect(two.contains("export case OP-ELM-1. The export has 2 recordings. The program"))
        #expect(!two.contains("linked"))
        let one = ExportTexts.statement(Fixtures.exported([recordings[0]]), isInBag: true)
        #expect(one.contains("The export has one recording. The program"))
    }

    @Test func namesOfFilesAreTheSameEverywhere() {
        let recording = Fixtures.recording(7, path: "/disk/a b%é.wav")
        #expect(recording.fileName(extension: "vtt") == "000007-a_b___.vtt")
    }
}
