public import CallModel
public import CaseExport
internal import CustodyLog

/// A case as a bag: a folder with everything that was found, decided and done, which shows when it was
/// tampered with.
public struct CaseBag {
    private var exported: ExportedCase
    private let tables: [BagTable]
    private let withOriginals: Bool

    /// Makes the bag of a case.
    ///
    /// - Parameters:
    ///   - exported: The case.
    ///   - tables: Lists that are put into it as they are.
    ///   - withOriginals: Whether the originals of all recordings are in it.
    public init(_ exported: ExportedCase, tables: [BagTable], withOriginals: Bool) {
        self.exported = exported
        self.tables = tables
        self.withOriginals = withOriginals
    }

    /// Writes it into a folder that must not exist.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - approve: Takes the SHA-256 that stands for the bag before it gets its name.
    /// - Throws: A `BagError`, or what the closure throws; no bag is left then.
    public func write(to path: String, approve: (ContentHash) throws -> Void) async throws {
        try await BagWriter.write(to: path, info: info) { bag in
            var exported = exported
            if withOriginals { try addOriginals(of: &exported, to: &bag) }
            for index in exported.clips.indices {
                let clip = exported.clips[index]
                guard !Original(clip).isMissing else { continue }
                try bag.add(clip.fileName) { try Original(clip).copy(to: $0) }
                exported.clips[index].isInBag = true
            }
            var files = try addFormats(of: exported, to: &bag)
            for table in tables {
                try bag.add(table.text, as: table.name)
                files.append((table.name, table.says))
            }
            if withOriginals {
                files.append(("originals/", "the recordings themselves, byte for byte"))
            }
            files.sort { $0.name < $1.name }
            try bag.add(ExportTexts.readme(exported, files: files), as: "README.txt")
        } approve: {
            try approve($0)
        }
    }

    /// How many clips are not where they were written: a bag has what is known of them, and not their
    /// files.
    public var missingClipCount: Int { exported.clips.count { Original($0).isMissing } }

    private var info: [(label: String, value: String)] {
        let occasion = exported.occasion
        return [
            ("Bagging-Date", String(occasion.at.prefix(10))),
            ("Bag-Software-Agent", "earmark \(occasion.programVersion)"),
            ("Contact-Name", occasion.actingAs ?? occasion.account),
            ("External-Description", exported.title.isEmpty ? "Case" : exported.title),
            ("External-Identifier", exported.reference),
        ]
    }

    private func addOriginals(of exported: inout ExportedCase, to bag: inout BagWriter) throws {
        for index in exported.recordings.indices {
            let recording = exported.recordings[index]
            let name =
                "originals/"
                + recording.fileName(extension: recording.labelled.path.fileExtension)
            let digests = try bag.add(name) { try Original(recording).copy(to: $0) }
            exported.recordings[index].longHash = digests.long
            exported.recordings[index].originalName = name
        }
    }

    /// Writes the case in each format; returns what lies where.
    private func addFormats(
        of exported: ExportedCase, to bag: inout BagWriter
    ) throws -> [(name: String, says: String)] {
        var files: [(name: String, says: String)] = []
        func add(_ text: String, as name: String, _ says: String) throws {
            try bag.add(text, as: name)
            files.append((name, says))
        }
        try add(
            HTMLReport(exported, isInBag: true).text, as: "report.html",
            "everything, to read and print")
        try add(exported.json.spelling + "\n", as: "case.json", "everything, in exact values")
        try add(
            CASEGraph(exported).json.spelling + "\n", as: "case-uco.jsonld",
            "files, exhibits and acts as CASE/UCO")
        try add(
            ExportTexts.statement(exported, isInBag: true), as: "statement.txt",
            "a paragraph for a statement")
        try add(
            ExportTexts.validation(exported), as: "validation.txt",
            "how segments were found, and what that is worth")
        try add(ItemCSV.text(of: exported), as: "items.csv", "exhibits and what else there is")
        for schedule in Schedule.allCases where exported.schedules[schedule] != nil {
            try add(
                ScheduleCSV.text(schedule, of: exported),
                as: "schedules/\(ScheduleCSV.fileName(of: schedule))", "unused material")
        }
        if exported.clips.contains(where: \.isInBag) {
            files.append(("clips/", "what was cut from recordings"))
        }
        let rttm = exported.recordings.map { LabelFormat.rttm.text(of: $0.labelled) }.joined()
        try add(rttm, as: "segments.rttm", "all utterances")
        try addRecordings(of: exported, to: &bag)
        files.append(("labels/", "each recording's segments for Audacity, Praat, ELAN, players"))
        files.append(("vcon/", "each call that has a time as a vCon"))
        try addCustody(of: exported, to: &bag)
        files.append(("custody/", "the log's entries about this case, and their proofs"))
        return files
    }

    private func addRecordings(of exported: ExportedCase, to bag: inout BagWriter) throws {
        for recording in exported.recordings {
            for format in LabelFormat.allCases {
                let name = recording.fileName(extension: format.fileExtension)
                try bag.add(format.text(of: recording.labelled), as: "labels/\(name)")
            }
            if let vcon = VCon.json(of: recording, in: exported) {
                let name = recording.fileName(extension: "vcon.json")
                try bag.add(vcon.spelling + "\n", as: "vcon/\(name)")
            }
        }
    }

    private func addCustody(of exported: ExportedCase, to bag: inout BagWriter) throws {
        let entries = exported.custody.map { $0.entry.json.spelling + "\n" }.joined()
        try bag.add(entries, as: "custody/entries.ndjson")
        for bundle in exported.custody {
            try bag.add(
                bundle.json.spelling + "\n", as: "custody/proof-\(bundle.entry.number).json")
        }
        if let head = exported.custody.last?.head {
            try bag.add(head.json.spelling + "\n", as: "custody/head.json")
        }
    }
}
