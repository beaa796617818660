extension NamePattern {
    /// What the name of a file, without its extension, says; `nil` when it does not fit.
    ///
    /// A field takes as few characters as the rest of the pattern allows, and a time as many as its
    /// pattern has.
    public func facts(of name: String, _ reader: FactReader) -> [Fact]? {
        guard let texts = Self.match(pieces[...], name[...]) else { return nil }
        var facts: [Fact] = []
        var numbers: [FactField: PhoneNumber] = [:]
        for (piece, text) in zip(pieces, texts) {
            guard case .field(let field, let pattern) = piece, !text.isEmpty else { continue }
            // A name that says nonsense does not fit.
            guard let value = try? reader.value(of: field, text, pattern: pattern) else {
                return nil
            }
            facts.append(Fact(field, text, value, source: .fileName, detail: self.text))
            if case .number(let number) = value { numbers[field] = number }
        }
        let stated = Set(facts.map(\.field))
        let parties = CallParties(from: numbers[.from], to: numbers[.to])
        facts += (parties?.facts(source: .fileName, detail: self.text) ?? [])
            .filter { !stated.contains($0.field) }
        return facts
    }

    /// What each piece stands for.
    private static func match(_ pieces: ArraySlice<Piece>, _ name: Substring) -> [String]? {
        guard let piece = pieces.first else { return name.isEmpty ? [] : nil }
        let rest = pieces.dropFirst()
        func take(_ count: Int) -> [String]? {
            let text = name.prefix(count)
            guard text.count == count else { return nil }
            return match(rest, name.dropFirst(count)).map { [String(text)] + $0 }
        }
        switch piece {
        case .literal(let text): return name.hasPrefix(text) ? take(text.count) : nil
        case .field(_, let pattern?): return take(pattern.text.count)
        case .field(_, nil), .anything:
            guard !name.isEmpty else { return nil }
            return (1...name.count).lazy.compactMap(take).first
        }
    }
}
