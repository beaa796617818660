import AudioDecoding
import CallFacts

/// What a recorder wrote into a file, as facts of the call.
struct EmbeddedFacts {
    /// How it is understood. Without a zone, times without an offset of their own are no facts.
    let reader: FactReader

    /// The facts among some texts; what says nothing of a call is left out.
    func facts(in texts: [EmbeddedText]) -> [Fact] {
        // A tag may be read twice, as a chunk and by libsndfile.
        var seen: Set<String> = []
        return texts.filter { seen.insert($0.text).inserted }.compactMap { text in
            guard let field = Self.fields[text.name] else { return nil }
            // What is no time is no fact: many writers put a year there.
            let pattern = field == .started ? Self.pattern(of: text.text) : nil
            guard let value = try? reader.value(of: field, text.text, pattern: pattern) else {
                return nil
            }
            return Fact(field, text.text, value, source: .embedded, detail: text.name)
        }
    }

    private static let fields: [String: FactField] = [
        "bext OriginationDateTime": .started, "bext OriginatorReference": .callReference,
        "bext Description": .remark, "LIST ICRD": .started, "LIST ICMT": .remark,
        "LIST INAM": .remark, "LIST ISBJ": .remark, "tag TITLE": .remark, "tag COMMENT": .remark,
        "tag DATE": .started,
    ]

    /// ISO 8601, but for the signs between digits, of which a broadcast extension allows several.
    private static func pattern(of text: String) -> TimePattern? {
        let signs = text.filter { !("0"..."9").contains($0) }
        guard signs.count == 5, text.count == 19 else { return nil }
        let marks = Array(signs).map(String.init)
        return TimePattern(
            "yyyy\(marks[0])MM\(marks[1])dd\(marks[2])HH\(marks[3])mm\(marks[4])ss")
    }
}
