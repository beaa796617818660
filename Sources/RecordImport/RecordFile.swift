public import CallFacts
internal import CallModel
internal import Crypto
public import RecordingIndex

/// How a file of rows from elsewhere is to be understood.
public struct RecordFile: Sendable {
    /// What its rows are.
    public var kind: ImportKind
    /// The layout that is known by this name.
    public var preset: String
    /// Columns by field, where they differ from the layout's.
    public var columns: [String: String] = [:]
    /// How its numbers are written.
    public var region = DialingRegion.gb
    /// The zone of its local times; that of the layout when `nil`.
    public var zone: String?
    /// By how many milliseconds its clock was ahead.
    public var aheadBy: Int64 = 0
    /// How its times are written, where not as ISO 8601.
    public var timePattern: TimePattern?

    /// Describes a file of a known layout.
    public init(kind: ImportKind, preset: String) {
        self.kind = kind
        self.preset = preset
    }

    /// The names of the layouts that are known of a kind.
    public static func presets(of kind: ImportKind) -> [String] { layouts(of: kind).map(\.name) }

    /// The fields that rows of a kind may have.
    public static func fields(of kind: ImportKind) -> [String] {
        switch kind {
        case .calls: RecordLayout.callFields
        case .incidents: RecordLayout.incidentFields
        case .roster: RecordLayout.rosterFields
        }
    }

    /// Understands the bytes of a file; rows that cannot be understood become its problems.
    ///
    /// - Throws: a ``RecordFileError`` where no row can be understood.
    public func read(_ bytes: [UInt8], name: String) throws(RecordFileError) -> ImportedFile {
        let layout = try layout()
        guard let clock = Clock(zone: zone ?? layout.zone, aheadBy: aheadBy) else {
            throw .unknownZone(zone ?? "")
        }
        let reader = FactReader(region: region, clock: clock, timePattern: timePattern)
        let records = try RecordReader(bytes, layout, name: name)
        var problems = records.problems
        func understand<Row>(
            _ row: (RawRecord) throws(RowProblem) -> Row
        ) throws(RecordFileError) -> [Row] {
            var rows: [Row] = []
            for record in records.records {
                do throws(RowProblem) {
                    rows.append(try row(record))
                } catch {
                    guard !error.isAboutZone else {
                        throw .noZone(name: name, line: record.line, "\(error)")
                    }
                    problems.append(.init(line: record.line, reason: "\(error)"))
                }
            }
            return rows
        }
        let content: ImportedFile.Content =
            switch kind {
            case .calls:
                .calls(
                    try understand { record throws(RowProblem) in
                        try CallLogRow(record, layout, reader)
                    })
            case .incidents:
                .incidents(
                    try understand { record throws(RowProblem) in
                        try IncidentRow(record, reader)
                    })
            case .roster:
                .roster(
                    try understand { record throws(RowProblem) in
                        try RosterShift(record, reader)
                    })
            }
        guard let hash = ContentHash(bytes: SHA256.hash(data: bytes)) else {
            preconditionFailure("a SHA-256 has as many bytes as a content hash")
        }
        return ImportedFile(
            name: name, contentHash: hash, byteCount: bytes.count,
            optionsJSON: options(zone: clock.zone), content: content,
            problems: problems.sorted { $0.line < $1.line })
    }

    private static func layouts(of kind: ImportKind) -> [RecordLayout] {
        switch kind {
        case .calls: RecordLayout.callLogs
        case .incidents: RecordLayout.incidentLogs
        case .roster: RecordLayout.rosters
        }
    }

    private func layout() throws(RecordFileError) -> RecordLayout {
        guard var layout = Self.layouts(of: kind).first(where: { $0.name == preset }) else {
            throw .unknownPreset(preset, known: Self.presets(of: kind))
        }
        for (field, column) in columns {
            guard Self.fields(of: kind).contains(field) else {
                throw .unknownField(field, known: Self.fields(of: kind))
            }
            layout.fields[field] = column
        }
        return layout
    }

    /// How the file was understood, as JSON with its keys in a fixed order.
    private func options(zone: String?) -> String {
        var options = columns.map { ("column \($0.key)", $0.value) }
        options += [("preset", preset), ("region", region.code)]
        if let zone { options.append(("timeZone", zone)) }
        if aheadBy != 0 { options.append(("clockAheadByMilliseconds", String(aheadBy))) }
        if let timePattern { options.append(("timePattern", timePattern.text)) }
        let members = options.sorted { $0.0 < $1.0 }.map { "\(Self.quoted($0)):\(Self.quoted($1))" }
        return "{\(members.joined(separator: ","))}"
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case _ where scalar.value < 0x20:
                "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
