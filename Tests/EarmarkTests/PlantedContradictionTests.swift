import Foundation
import Testing

/// What `synthesize` says that it planted is there, and nothing else contradicts anything.
struct PlantedContradictionTests {
    private typealias Record = [String: String]

    private let folder: TemporaryFolder
    private let log: [String: Record]
    private let incidents: [String: Record]
    private let roster: [Record]
    private let planted: [Record]
    /// The fields of the name of each recording and its length in seconds, by the call number.
    private let recordings: [String: (handler: String, caller: String, seconds: Double)]

    init() async throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        let output = try await EarmarkProcess(folder: folder)(
            "synthesize", "--calls", "250", "--minutes", "0.2", "--out", "a")
        try #require(output.status == 0)
        func table(_ name: String) throws -> [Record] {
            let bytes = try folder.bytes(of: "a/\(name).csv")
            return try CSVRecords(String(decoding: bytes, as: UTF8.self)).byName
        }
        log = Dictionary(
            uniqueKeysWithValues: try table("call-log").map { (Self.number(ofRow: $0), $0) })
        incidents = Dictionary(
            uniqueKeysWithValues: try table("incidents").map { ($0["call_number"] ?? "", $0) })
        roster = try table("roster")
        planted = try table("planted")
        var recordings: [String: (handler: String, caller: String, seconds: Double)] = [:]
        let calls = folder.appending("a/calls")
        for path in try FileManager.default.subpathsOfDirectory(atPath: calls) {
            guard path.hasSuffix(".wav") else { continue }
            let fields = URL(filePath: path).deletingPathExtension().lastPathComponent
                .split(separator: "_").map(String.init)
            let size = try Data(contentsOf: URL(filePath: "\(calls)/\(path)")).count
            recordings[fields[3]] = (fields[1], fields[2], Double(size - 58) / 16_000)
        }
        self.recordings = recordings
        try #require(recordings.count == 250)
    }

    /// What follows the dot of `uniqueid`, in six digits.
    private static func number(ofRow row: Record) -> String {
        let number = row["uniqueid"]?.split(separator: ".").last.map(String.init) ?? ""
        return String(repeating: "0", count: 6 - number.count) + number
    }

    private func numbers(_ kind: String) -> Set<String> {
        Set(planted.filter { $0["kind"] == kind }.compactMap { $0["call_number"] })
    }

    private func expected(_ kind: String) -> [String: String] {
        let rows = planted.filter { $0["kind"] == kind }
        return Dictionary(
            uniqueKeysWithValues: rows.map { ($0["call_number"] ?? "", $0["expected"] ?? "") })
    }

    private func handler(of row: Record) -> String {
        let desk = ["channel", "dstchannel"].compactMap { row[$0] }.first {
            $0.hasPrefix("PJSIP/2")
        }
        return "H" + (desk?.dropFirst("PJSIP/20".count).prefix(2) ?? "")
    }

    private func caller(of row: Record) -> String? {
        row["dcontext"] == "from-trunk" ? row["src"] : row["dst"]
    }

    @Test func eachKindIsPlantedInEveryHundredCalls() {
        for kind in [
            "alteredDigit", "missingRecording", "missingLogRow", "missingIncident",
            "shortRecording", "outOfHours",
        ] {
            #expect((2...3).contains(numbers(kind).count), "\(kind)")
        }
        #expect(numbers("repeatContact").count == 1)
    }

    @Test func whatIsMissingIsWhatIsListed() {
        let calls = Set(log.keys).union(recordings.keys).union(incidents.keys)
        #expect(calls.subtracting(recordings.keys) == numbers("missingRecording"))
        #expect(calls.subtracting(log.keys) == numbers("missingLogRow"))
        #expect(calls.subtracting(incidents.keys) == numbers("missingIncident"))
    }

    @Test func alteredNumbersAreOneDigitOffAndTheOthersTheSame() {
        var altered: [String: String] = [:]
        for (number, incident) in incidents {
            guard let typed = incident["caller_number"] else { continue }
            if let row = log[number], let caller = caller(of: row) {
                #expect(row["userfield"] == "\(incident["incident"] ?? "") \(typed)")
                guard caller != typed else { continue }
                #expect(zip(caller, typed).count { $0 != $1 } == 1)
                altered[number] = caller
            }
        }
        #expect(altered == expected("alteredDigit"))
    }

    @Test func recordingsAreAsLongAsTheLogHasThem() throws {
        var short: [String: String] = [:]
        for (number, recording) in recordings {
            guard let row = log[number] else { continue }
            let column = row["dcontext"] == "from-trunk" ? "billsec" : "duration"
            let logged = try #require(row[column].flatMap(Double.init))
            if recording.seconds < logged / 2 {
                short[number] = row[column]
            } else {
                #expect((0..<1).contains(recording.seconds - logged))
            }
        }
        #expect(short == expected("shortRecording"))
    }

    @Test func handlersWorkInTheirShiftsOnly() {
        var outside: [String: String] = [:]
        for (number, row) in log {
            let name = handler(of: row)
            let start = row["start"] ?? ""
            let works = roster.contains {
                $0["handler"] == name && ($0["start"] ?? "~") <= start && start < ($0["end"] ?? "")
            }
            if !works { outside[number] = name }
        }
        #expect(outside == expected("outOfHours"))
    }

    @Test func oneHandlerAndOneCallerAreTogetherAsOftenAsListed() throws {
        var counts: [String: Int] = [:]
        for row in log.values {
            counts["calls between \(handler(of: row)) and \(caller(of: row) ?? "")", default: 0] +=
                1
        }
        let row = try #require(planted.first { $0["kind"] == "repeatContact" })
        let most = try #require(counts.max { $0.value < $1.value })
        #expect(most.key == row["what"])
        #expect(String(most.value) == row["expected"])
        #expect(most.value >= 4)
        #expect(counts.values.filter { $0 > 2 }.count == 1)
    }

    @Test func namesOfRecordingsAgreeWithTheLog() {
        for (number, recording) in recordings {
            guard let row = log[number] else { continue }
            #expect(recording.handler == handler(of: row))
            #expect(recording.caller == caller(of: row))
            #expect(recording.caller.wholeMatch(of: /07700900\d{3}/) != nil)
        }
    }
}
