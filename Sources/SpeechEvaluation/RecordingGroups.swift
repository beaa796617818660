internal import SeparatedValues

/// Which recording belongs to which group, and what is stated of its extent: the groups file.
///
/// Comma-separated values with a header: the columns `stem` and `group`, and where they are known
/// `duration_s` and `channels`, in any order.
public struct RecordingGroups: Hashable, Sendable {
    /// What is stated of one recording.
    public struct Entry: Hashable, Sendable {
        /// The name of its files without their extension.
        public var stem: String
        /// The group in which it is counted.
        public var group: String
        /// How long it is and how many channels it has, as far as that is stated.
        public var extent: RecordingExtent
    }

    /// All recordings, in the order of the file.
    public private(set) var entries: [Entry] = []

    /// Puts recordings of which nothing more is known into one group.
    public init(stems: [String], group: String) {
        entries = stems.map { Entry(stem: $0, group: group, extent: .unknown) }
    }

    /// Reads a groups file.
    public init(csv text: String) throws(EvaluationInputError) {
        var parser = CSVParser(Array(text.utf8))
        let header = parser.next() ?? CSVParser.Record(line: 1, fields: .success([]))
        let names = try Self.fields(of: header).map { String($0.drop(while: \.isWhitespace)) }
        let known: Set = ["stem", "group", "duration_s", "channels"]
        guard Set(names).isSuperset(of: ["stem", "group"]), known.isSuperset(of: names),
            Set(names).count == names.count
        else { throw EvaluationInputError(line: header.line, .header(names)) }
        var stems: Set<String> = []
        while let record = parser.next() {
            let fields = try Self.fields(of: record)
            do throws(EvaluationInputError.Problem) {
                let entry = try Self.entry(fields, names)
                guard stems.insert(entry.stem).inserted else {
                    throw .repeatedRecording(entry.stem)
                }
                entries.append(entry)
            } catch {
                throw EvaluationInputError(line: record.line, error)
            }
        }
    }

    private static func fields(
        of record: CSVParser.Record
    ) throws(EvaluationInputError) -> [String] {
        do {
            return try record.fields.get()
        } catch {
            throw EvaluationInputError(line: record.line, .csv(error))
        }
    }

    private static func entry(
        _ fields: [String], _ names: [String]
    ) throws(EvaluationInputError.Problem) -> Entry {
        guard fields.count == names.count else {
            throw .fieldCount(expected: names.count, found: fields.count)
        }
        let fields = Dictionary(uniqueKeysWithValues: zip(names, fields))
        guard let stem = fields["stem"], let group = fields["group"], !stem.isEmpty, !group.isEmpty
        else { throw .emptyName }
        let extent = RecordingExtent(
            durationMicroseconds: try duration(fields["duration_s"] ?? ""),
            channelCount: try channelCount(fields["channels"] ?? ""))
        return Entry(stem: stem, group: group, extent: extent)
    }

    /// The microseconds of a field; `nil` when it is empty.
    private static func duration(_ field: String) throws(EvaluationInputError.Problem) -> Int? {
        guard !field.isEmpty else { return nil }
        guard let duration = DecimalSeconds.microseconds(field) else { throw .notATime(field) }
        return duration
    }

    /// The number in a field; `nil` when it is empty.
    private static func channelCount(
        _ field: String
    ) throws(EvaluationInputError.Problem) -> Int? {
        guard !field.isEmpty else { return nil }
        guard let count = Int(field), RTTMReader.channels.contains(count) else {
            throw .notAChannelCount(field)
        }
        return count
    }
}
