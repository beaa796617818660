/// Writes SVG, HTML and other XML element by element; what it is given as text or as a value may hold
/// any characters.
package struct MarkupWriter {
    /// What was written.
    package private(set) var text = ""

    package typealias Attributes = KeyValuePairs<String, MarkupValue>

    /// Starts with nothing.
    package init() {}

    /// Writes an element with nothing in it.
    package mutating func element(_ name: String, _ attributes: Attributes) {
        text += start(of: name, attributes) + "/>\n"
    }

    /// Writes an element that holds text alone.
    package mutating func element(_ name: String, _ attributes: Attributes, text content: String) {
        text += start(of: name, attributes) + ">" + Self.escape(content) + "</\(name)>\n"
    }

    /// Writes an element whose text stands as it is, as style sheets do in HTML, which knows no escapes
    /// there.
    mutating func element(_ name: String, verbatim content: String) {
        precondition(!content.contains { "<&".contains($0) }, "it has nothing to be escaped")
        text += "<\(name)>\(content)</\(name)>\n"
    }

    /// Writes an element with a title, which viewers show where the pointer rests on it.
    package mutating func element(_ name: String, _ attributes: Attributes, title: String) {
        text += start(of: name, attributes)
        text += "><title>" + Self.escape(title) + "</title></\(name)>\n"
    }

    /// Writes an element that holds what `body` writes.
    package mutating func group(
        _ name: String, _ attributes: Attributes, _ body: (inout MarkupWriter) -> Void
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
