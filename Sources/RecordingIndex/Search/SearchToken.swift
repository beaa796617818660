internal import CallModel

/// A part of what is searched for.
enum SearchToken: Hashable {
    /// Words one behind the other; the last may be the beginning of one.
    case phrase(String, isPrefix: Bool)
    case and
    case or
    case not
    case open
    case close

    /// The parts of a text.
    static func all(of text: String) throws(SearchSyntaxError) -> [SearchToken] {
        var tokens: [SearchToken] = []
        var rest = text.withoutNUL[...]
        while let character = rest.first {
            switch character {
            case _ where character.isWhitespace: rest.removeFirst()
            case "(", ")":
                tokens.append(character == "(" ? .open : .close)
                rest.removeFirst()
            case "\"":
                rest.removeFirst()
                guard let end = rest.firstIndex(of: "\"") else { throw .unclosedQuotation }
                let phrase = String(rest[..<end])
                rest = rest[rest.index(after: end)...]
                tokens.append(
                    try token(phrase, isPrefix: rest.first == "*", typed: "\"\(phrase)\""))
                if rest.first == "*" { rest.removeFirst() }
            default:
                let word = rest.prefix { !$0.isWhitespace && !"()\"".contains($0) }
                rest = rest[word.endIndex...]
                tokens.append(try self.word(word))
            }
            guard tokens.count <= limit else { throw .tooMany(limit: limit) }
        }
        return tokens
    }

    /// How many parts there may be: far below where SQLite gives up.
    private static let limit = 100

    private static func operation(_ word: Substring) -> SearchToken? {
        switch word.lowercased() {
        case "and": .and
        case "or": .or
        case "not": .not
        default: nil
        }
    }

    private static func word(_ word: Substring) throws(SearchSyntaxError) -> SearchToken {
        if let operation = operation(word) { return operation }
        let isPrefix = word.hasSuffix("*")
        let letters = isPrefix ? word.dropLast() : word
        guard !letters.contains("*") else { throw .asterisk(String(word)) }
        return try token(String(letters), isPrefix: isPrefix, typed: String(word))
    }

    private static func token(
        _ text: String, isPrefix: Bool, typed: String
    ) throws(SearchSyntaxError) -> SearchToken {
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { throw .noWord(typed) }
        return .phrase(text, isPrefix: isPrefix)
    }
}
