import CallFacts
import RecordingIndex
import Testing

@testable import RecordImport

struct RecordFileTests {
    private func calls(
        _ text: String, _ preset: String, zone: String? = "Europe/London",
        columns: [String: String] = [:]
    ) throws -> (rows: [CallLogRow], problems: [ImportedFile.Problem]) {
        var file = RecordFile(kind: .calls, preset: preset)
        file.zone = zone
        file.columns = columns
        let read = try file.read(Array(text.utf8), name: "log.csv")
        guard case .calls(let rows) = read.content else { return ([], []) }
        return (rows, read.problems)
    }

    private func says(_ row: CallLogRow, _ field: FactField) -> String? {
        row.value(of: field)?.normalized
    }

    /// A row of `Master.csv`, which has no header, local times and commas in quotes.
    @Test func asteriskWithoutHeader() throws {
        let (rows, problems) = try calls(
            #"""
            "","07700900123","6100","from-trunk","""Smith, A"" <07700900123>","PJSIP/trunk-000001a1","PJSIP/2007-000001a2","Queue","6100,t","2026-07-04 21:15:02","2026-07-04 21:15:13","2026-07-04 21:16:08",66,55,"ANSWERED","DOCUMENTATION","1783196102.417",""
            "","2007","07700900123","from-internal","""H07"" <2007>","PJSIP/2007-000001b1","PJSIP/trunk-000001b0","Dial","PJSIP/x@trunk,60","2026-10-25 01:40:33","","2026-10-25 01:41:14",41,0,"NO ANSWER","DOCUMENTATION","1792888833.432",""
            """#, "asterisk")
        #expect(problems == [])
        let inbound = try #require(rows.first)
        #expect(says(inbound, .started) == "2026-07-04T20:15:02.000Z")
        #expect(says(inbound, .caller) == "+447700900123")
        #expect(says(inbound, .extension) == "2007")
        #expect(says(inbound, .direction) == "inbound")
        #expect(says(inbound, .callReference) == "1783196102.417")
        #expect(says(inbound, .talkDuration) == "55000")
        let outbound = try #require(rows.last)
        #expect(outbound.line == 2)
        #expect(says(outbound, .direction) == "outbound")
        #expect(says(outbound, .extension) == "2007")
        #expect(says(outbound, .answered) == nil)
        guard case .time(let started)? = outbound.value(of: .started) else {
            Issue.record("there should be a time")
            return
        }
        #expect(started.doubt == .repeatedHour)
    }

    /// The `example` template, a row a leg, and the same with times in microseconds.
    @Test func freeswitchHasARowALeg() throws {
        let (rows, problems) = try calls(
            #"""
            "Smith, A","07700900123","2007","default","2026-03-04 21:15:02","2026-03-04 21:15:13","2026-03-04 21:16:08","66","55","NORMAL_CLEARING","4a3c2e10-0000-4000-8000-000000000001","4a3c2e10-0000-4000-8000-000000000002","","PCMU","PCMU"
            "Smith, A","07700900123","2007","default","1772658902500000","1772658913000000","1772658968000000","66","55","NORMAL_CLEARING","4a3c2e10-0000-4000-8000-000000000002","","","PCMU","PCMU"
            """#, "freeswitch")
        #expect(problems == [])
        #expect(
            rows.map { says($0, .started) } == [
                "2026-03-04T21:15:02.000Z", "2026-03-04T21:15:02.500Z",
            ])
        #expect(rows.first?.otherLeg == "4a3c2e10-0000-4000-8000-000000000002")
        #expect(rows.map { says($0, .direction) } == ["inbound", "inbound"])
        #expect(rows.map { says($0, .caller) } == ["+447700900123", "+447700900123"])
    }

    @Test func malformedRowsAreNamedByLineAndTheRestGoesIn() throws {
        let (rows, problems) = try calls(
            """
            started,caller,duration\r
            2026-03-04 21:15:02,07700900123,66\r
            2026-02-30 21:15:02,07700900123,66\r
            2026-03-04 21:15:02,07700900123\r
            2026-03-04 21:15:02,07700900123,long\r
            ,07700900123,66\r
            "2026-03-04 21:15:02,07700900123,66\r
            2026-03-05 21:15:02,withheld,66\r
            """, "generic")
        #expect(rows.map(\.line) == [2, 8])
        #expect(problems.map(\.line) == [3, 4, 5, 6, 7])
        #expect(problems[0].reason.contains("'2026-02-30 21:15:02'"))
        #expect(problems[1].reason.contains("3 fields"))
        #expect(problems[2].reason.contains("'long'"))
        #expect(problems[3].reason.contains("started"))
        #expect(problems[4].reason.contains("quotation"))
    }

    @Test func columnsCanBeMapped() throws {
        let (rows, _) = try calls(
            "\u{FEFF}Begin Time;Agent;CLI\n2026-03-04 21:15:02;H07;07700900123\n", "generic",
            columns: ["started": "begin time", "handler": "agent", "caller": "cli"])
        let row = try #require(rows.first)
        #expect(says(row, .handler) == "H07")
        #expect(says(row, .caller) == "+447700900123")
    }

    @Test func localTimesWithoutZoneAreRefused() throws {
        #expect(throws: RecordFileError.self) {
            try calls("started,caller\n2026-03-04 21:15:02,07700900123\n", "generic", zone: nil)
        }
        let (rows, _) = try calls(
            "started,caller\n2026-03-04T21:15:02Z,07700900123\n", "generic", zone: nil)
        #expect(rows.count == 1)
    }

    @Test func otherColumnsAreRefusedWithWhatWasExpected() {
        #expect(throws: RecordFileError.self) { try calls("a,b\n1,2\n", "generic") }
        #expect(throws: RecordFileError.self) { try calls("a,b\n1,2\n", "asterisk") }
        #expect(throws: RecordFileError.self) { try calls("a,b\n1,2\n", "nothing") }
    }

    @Test func incidentsAndShifts() throws {
        let incidents = try RecordFile(kind: .incidents, preset: "samples").read(
            Array(
                """
                "incident","call_number","opened","closed","priority","category","caller_number","handler","text"
                "EM-2026-000417","000417","2026-03-04 21:15:20","2026-03-04 22:00:00",2,"Theft","07700900124","H07","A bicycle, gone."

                """.utf8), name: "incidents.csv")
        guard case .incidents(let rows) = incidents.content, let incident = rows.first else {
            Issue.record("there should be an incident")
            return
        }
        #expect(incident.callReference == "000417")
        #expect(incident.caller?.normalized == "+447700900124")
        let roster = try RecordFile(kind: .roster, preset: "samples").read(
            Array(
                """
                handler,extension,team,shift,start,end
                H07,2007,B,night,2026-03-28 22:00:00,2026-03-29 06:00:00
                H03,2003,B,night,2026-03-29 06:00:00,2026-03-28 22:00:00

                """.utf8), name: "roster.csv")
        guard case .roster(let shifts) = roster.content, let shift = shifts.first else {
            Issue.record("there should be a shift")
            return
        }
        // The clocks go forward in that night, which is an hour shorter.
        #expect(
            shift.end.instant.milliseconds - shift.start.instant.milliseconds == 7 * 3_600_000)
        #expect(roster.problems.map(\.line) == [3])
    }
}
