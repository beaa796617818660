/// JSON with one spelling for each value: RFC 8785, restricted to text, integers, thousandths, truth
/// values, null, lists, and objects whose keys are ASCII.
public enum CanonicalJSON: Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// A number of thousandths that is not negative: 1500 is spelt `1.5`.
    case thousandths(Int)
    case text(String)
    case list([CanonicalJSON])
    case object([String: CanonicalJSON])

    /// Text, or null where there is none.
    public static func optional(_ text: String?) -> CanonicalJSON {
        text.map(CanonicalJSON.text) ?? .null
    }

    /// An integer, or null where there is none.
    public static func optional(_ number: Int?) -> CanonicalJSON {
        number.map(CanonicalJSON.integer) ?? .null
    }

    /// Hashes as a list of their hexadecimal digits.
    static func hashes(_ hashes: [LogHash]) -> CanonicalJSON {
        .list(hashes.map { .text($0.description) })
    }

    /// The spelling, without white space; its UTF-8 is what is hashed.
    public var spelling: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to output: inout String) {
        switch self {
        case .null: output += "null"
        case .boolean(let isTrue): output += isTrue ? "true" : "false"
        case .integer(let number): output += String(number)
        case .thousandths(let number): output += Self.decimal(thousandths: number)
        case .text(let text): Self.quote(text, to: &output)
        case .list(let items):
            output += "["
            for (index, item) in items.enumerated() {
                if index > 0 { output += "," }
                item.write(to: &output)
            }
            output += "]"
        case .object(let members):
            output += "{"
            // Of ASCII, this is the order of bytes, and of UTF-16.
            for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { output += "," }
                Self.quote(member.key, to: &output)
                output += ":"
                member.value.write(to: &output)
            }
            output += "}"
        }
    }

    /// RFC 8785, section 3.2.2.3: without zeros at the end, and without a point that nothing follows.
    private static func decimal(thousandths: Int) -> String {
        let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
        guard rest > 0 else { return String(whole) }
        var decimals = String(String(1000 + rest).dropFirst())
        while decimals.last == "0" { decimals.removeLast() }
        return "\(whole).\(decimals)"
    }

    /// RFC 8785, section 3.2.2.2
    private static func quote(_ text: String, to output: inout String) {
        output += "\""
        let isPlain = text.utf8.allSatisfy {
            $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isPlain { output += text } else { escape(text, to: &output) }
        output += "\""
    }

    private static func escape(_ text: String, to output: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\u{8}": output += "\\b"
            case "\t": output += "\\t"
            case "\n": output += "\\n"
            case "\u{C}": output += "\\f"
            case "\r": output += "\\r"
            case "\u{0}"..."\u{1F}":
                output += "\\u00" + Hexadecimal.text(of: [UInt8(scalar.value)])
            default: output.unicodeScalars.append(scalar)
            }
        }
    }
}
