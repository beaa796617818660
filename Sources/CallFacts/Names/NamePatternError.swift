/// Why a text is no pattern of names.
public enum NamePatternError: Error, Hashable, Sendable {
    /// A brace is not closed.
    case unclosed(String)
    /// Nothing stands between two fields, so that nobody knows where one ends.
    case adjacent(String)
    /// There is no field in it.
    case noField(String)
    /// There is no such field.
    case unknown(String)
    /// A time does not say how it is written.
    case noTimePattern(String)
    /// It is no pattern of a time.
    case badTimePattern(String)
}

extension NamePatternError: CustomStringConvertible {
    /// What was expected, what was found, and what to do.
    public var description: String {
        let presets = NamePattern.presets.keys.sorted().joined(separator: ", ")
        return switch self {
        case .unclosed(let text): "a brace is not closed in '\(text)'"
        case .adjacent(let text): "something has to stand between two fields of '\(text)'"
        case .noField(let text):
            "'\(text)' has no field such as {handler}, and is no preset (\(presets))"
        case .unknown(let name):
            "there is no field '\(name)'; the fields are "
                + FactField.allCases.map(\.rawValue).joined(separator: ", ")
                + ", and _ for anything"
        case .noTimePattern(let name):
            "'\(name)' is a time and should say how it is written, such as "
                + "{\(name):yyyyMMdd-HHmmss}"
        case .badTimePattern(let text):
            "'\(text)' should be a time such as yyyyMMdd-HHmmss, with at least yyyy, MM, dd and HH"
        }
    }
}
