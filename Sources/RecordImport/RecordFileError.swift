/// Why no row of a file can be understood.
public enum RecordFileError: Error, Hashable, Sendable {
    /// There is no such layout.
    case unknownPreset(String, known: [String])
    /// Rows have no such field.
    case unknownField(String, known: [String])
    /// There is no such zone.
    case unknownZone(String)
    /// Its times are local, and nobody has said where.
    case noZone(name: String, line: Int, String)
    /// Its first record is no header with the columns that are wanted.
    case noHeader(name: String, found: [String], expected: [String])
}

extension RecordFileError: CustomStringConvertible {
    /// What was expected, what was found, and what to do.
    public var description: String {
        switch self {
        case .unknownPreset(let name, let known):
            "There is no preset '\(name)' for such a file; there are "
                + known.joined(separator: ", ") + "."
        case .unknownField(let name, let known):
            "--map should name a field, and '\(name)' is none; the fields are "
                + known.joined(separator: ", ") + "."
        case .unknownZone(let name):
            "There is no time zone '\(name)'; zones have names such as Europe/London."
        case .noZone(let name, let line, let problem):
            "\(name), line \(line), \(problem)."
        case .noHeader(let name, let found, let expected):
            "\(name) should begin with a header that has columns such as "
                + expected.joined(separator: ", ") + ", and begins with "
                + found.joined(separator: ", ")
                + ". Say which column holds what with --map, such as --map started=begin_time."
        }
    }
}
