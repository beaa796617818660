/// The leaves of an XML document: elements that hold text and no other element.
///
/// Documents come from anywhere. A document type is refused, and with it every entity but the five that
/// XML has itself and characters by number; attributes, comments and instructions are passed over.
struct FlatXML {
    private var rest: Substring
    private var line = 1
    private var fields: [String: String] = [:]
    private var open: [String] = []
    private var text = ""

    /// More levels than any recorder writes.
    private static let greatestDepth = 64

    /// The text of each leaf by its name; of several of a name the first counts.
    ///
    /// - Throws: `xml` or `documentType` with the line at which the bytes are no such document.
    static func fields(of bytes: [UInt8]) throws(SidecarFault) -> [String: String] {
        var parser = Self(rest: Substring(String(decoding: bytes, as: UTF8.self)))
        try parser.read()
        return parser.fields
    }

    private init(rest: Substring) {
        self.rest = rest
    }

    private mutating func read() throws(SidecarFault) {
        var isLeaf = false
        while let mark = rest.firstIndex(of: "<") {
            text += take(upTo: mark)
            if rest.hasPrefix("<!--") {
                try skip(through: "-->")
            } else if rest.hasPrefix("<![CDATA[") {
                text += Self.escaped(try skip(through: "]]>").dropFirst(9).dropLast(3))
            } else if rest.hasPrefix("<?") {
                try skip(through: "?>")
            } else if rest.hasPrefix("<!DOCTYPE") {
                throw .documentType(line: line)
            } else if rest.hasPrefix("<!") {
                throw fault
            } else {
                let tag = try skip(through: ">").dropFirst().dropLast()
                if tag.first == "/" {
                    let name = String(tag.dropFirst().prefix { !$0.isWhitespace })
                    guard open.popLast() == name else { throw fault }
                    if isLeaf, fields[name] == nil { fields[name] = try unescaped(text) }
                    isLeaf = false
                } else if tag.last != "/" {
                    open.append(String(tag.prefix { !$0.isWhitespace }))
                    guard open.count <= Self.greatestDepth, open.last != "" else { throw fault }
                    isLeaf = true
                }
                text = ""
            }
        }
        guard open.isEmpty else { throw fault }
    }

    private var fault: SidecarFault { .xml(line: line) }

    private mutating func take(upTo end: Substring.Index) -> Substring {
        let taken = rest[..<end]
        line += taken.count { $0.isNewline }
        rest = rest[end...]
        return taken
    }

    @discardableResult
    private mutating func skip(through mark: String) throws(SidecarFault) -> Substring {
        guard let range = rest.firstRange(of: mark) else { throw fault }
        return take(upTo: range.upperBound)
    }

    /// So that what stands in a CDATA section is the same once entities are replaced.
    private static func escaped(_ text: Substring) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
    }

    private func unescaped(_ text: String) throws(SidecarFault) -> String {
        var result = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            guard let end = rest[mark...].firstIndex(of: ";"),
                let character = Self.character(rest[mark..<end].dropFirst())
            else { throw fault }
            result += rest[..<mark] + String(character)
            rest = rest[end...].dropFirst()
        }
        return result + rest
    }

    private static func character(_ entity: Substring) -> Character? {
        switch entity {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard entity.first == "#" else { return nil }
            let isHexadecimal = entity.dropFirst().first?.lowercased() == "x"
            return UInt32(entity.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
                .flatMap(Unicode.Scalar.init).map(Character.init)
        }
    }
}
