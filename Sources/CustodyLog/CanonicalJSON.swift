/// JSON with one spelling for each value: RFC 8785, restricted to text, integers, null, lists, and
/// objects whose keys are ASCII.
public enum CanonicalJSON: Sendable {
    case null
    case integer(Int)
    case text(String)
    case list([CanonicalJSON])
    case object([String: CanonicalJSON])

    /// Text, or null where there is none.
    static func optional(_ text: String?) -> CanonicalJSON {
        text.map(CanonicalJSON.text) ?? .null
    }

    /// An integer, or null where there is none.
    static func optional(_ number: Int?) -> CanonicalJSON {
        number.map(CanonicalJSON.integer) ?? .null
    }

    /// Hashes as a list of their hexadecimal digits.
    static func hashes(_ hashes: [LogHash]) -> CanonicalJSON {
        .list(hashes.map { .text($0.description) })
    }

    /// The spelling, without white space; its UTF-8 is what is hashed.
    public var spelling: String {
        switch self {
        case .null: "null"
        case .integer(let number): String(number)
        case .text(let text): Self.quote(text)
        case .list(let items): "[" + items.map(\.spelling).joined(separator: ",") + "]"
        case .object(let members):
            "{"
                + members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                .map { Self.quote($0.key) + ":" + $0.value.spelling }.joined(separator: ",") + "}"
        }
    }

    /// RFC 8785, section 3.2.2.2
    private static func quote(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{8}": quoted += "\\b"
            case "\t": quoted += "\\t"
            case "\n": quoted += "\\n"
            case "\u{C}": quoted += "\\f"
            case "\r": quoted += "\\r"
            case "\u{0}"..."\u{1F}":
                quoted += "\\u00" + Hexadecimal.text(of: [UInt8(scalar.value)])
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
