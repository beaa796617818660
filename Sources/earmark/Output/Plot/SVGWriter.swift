/// Writes SVG element by element; what it is given as text or as a value may hold any characters.
struct SVGWriter {
    private(set) var text = ""

    typealias Attributes = KeyValuePairs<String, SVGValue>

    /// Writes an element with nothing in it.
    mutating func element(_ name: String, _ attributes: Attributes) {
        text += start(of: name, attributes) + "/>\n"
    }

    /// Writes an element that holds text alone.
    mutating func element(_ name: String, _ attributes: Attributes, text content: String) {
        text += start(of: name, attributes) + ">" + Self.escape(content) + "</\(name)>\n"
    }

    /// Writes an element with a title, which viewers show where the pointer rests on it.
    mutating func element(_ name: String, _ attributes: Attributes, title: String) {
        text += start(of: name, attributes)
        text += "><title>" + Self.escape(title) + "</title></\(name)>\n"
    }

    /// Writes an element that holds what `body` writes.
    mutating func group(
        _ name: String, _ attributes: Attributes, _ body: (inout SVGWriter) -> Void
    ) {
        text += start(of: name, attributes) + ">\n"
        body(&self)
        text += "</\(name)>\n"
    }

    private func start(of name: String, _ attributes: Attributes) -> String {
        attributes.reduce("<" + name) { $0 + " \($1.key)=\"\($1.value.spelling)\"" }
    }

    /// Text in XML, as content or as the value of an attribute; characters that XML does not have
    /// are replaced.
    static func escape(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
            case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
