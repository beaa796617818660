/// What a cue says, without its mark-up.
struct CueText {
    /// What one voice says; `speaker` is `nil` where no voice is named.
    struct Part: Hashable {
        var speaker: String?
        var text: String
    }

    /// What is said, in order; without parts that say nothing.
    private(set) var parts: [Part] = []
    private var speaker: String?
    private var text = ""

    /// Reads the lines of a cue; tags that name a voice, such as `<v Caller>`, begin a part.
    init(_ lines: String, decodesEntities: Bool) {
        var rest = lines[...]
        while let character = rest.first {
            if character == "<", let tag = Self.tag(rest) {
                rest = rest[tag.endIndex...].dropFirst()
                take(tag: tag.dropFirst())
            } else if character == "&", decodesEntities, let (scalar, end) = Self.entity(rest) {
                text.append(scalar)
                rest = rest[end...]
            } else {
                text.append(character)
                rest.removeFirst()
            }
        }
        endPart()
    }

    private mutating func take(tag: Substring) {
        guard tag.hasPrefix("v"), let space = tag.firstIndex(where: \.isWhitespace),
            tag[..<space].split(separator: ".").first == "v"
        else {
            if tag == "/v" {
                endPart()
                speaker = nil
            }
            return
        }
        endPart()
        let name = Self.oneLine(String(tag[space...]))
        speaker = name.isEmpty ? nil : name
    }

    private mutating func endPart() {
        let said = Self.oneLine(text)
        if !said.isEmpty { parts.append(Part(speaker: speaker, text: said)) }
        text = ""
    }

    /// Words with one space between them.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A tag up to its closing bracket, which is not far; a bracket before anything but a letter, a
    /// digit or a slash is a bracket.
    private static func tag(_ text: Substring) -> Substring? {
        guard let next = text.dropFirst().first, next.isLetter || next.isNumber || next == "/",
            let end = text.prefix(200).firstIndex(of: ">")
        else { return nil }
        return text[..<end]
    }

    private static func entity(_ text: Substring) -> (Character, Substring.Index)? {
        let name = text.dropFirst().prefix(8).prefix { $0 != ";" }
        guard name.endIndex < text.endIndex, text[name.endIndex] == ";",
            let character = entities[name] ?? numbered(name)
        else { return nil }
        return (character, text.index(after: name.endIndex))
    }

    private static let entities: [Substring: Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
        "lrm": "\u{200E}", "rlm": "\u{200F}",
    ]

    private static func numbered(_ name: Substring) -> Character? {
        guard name.hasPrefix("#") else { return nil }
        let isHexadecimal = name.dropFirst().first == "x"
        return UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
            .flatMap(Unicode.Scalar.init).map(Character.init)
    }
}
