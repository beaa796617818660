/// How the names of recordings say who, when and what number:
/// `{started:yyyyMMdd-HHmmss}_{handler}_{caller}_{call}`.
///
/// A name in braces stands for a field of ``FactField``, or with `_` for anything; a time has its
/// pattern behind a colon. Everything else stands for itself. A pattern is held against the name of
/// a file without its extension.
public struct NamePattern: Hashable, Sendable {
    /// One piece of a pattern.
    enum Piece: Hashable {
        case literal(String)
        case field(FactField, TimePattern?)
        case anything
    }

    /// The pattern as it was given.
    public let text: String
    let pieces: [Piece]

    /// What recorders are known to write, by the name of the preset.
    public static let presets: [String: String] = [
        "samples": "{started:yyyyMMdd-HHmmss}_{handler}_{caller}_{call}",
        "asterisk": "{_}-{to}-{from}-{started:yyyyMMdd-HHmmss}-{call}",
        "oreka": "{started:yyyyMMdd_HHmmss}_{call}",
    ]

    /// Reads a pattern, or the name of a preset.
    public init(_ text: String) throws(NamePatternError) {
        let pattern = Self.presets[text] ?? text
        self.text = pattern
        var rest = pattern[...]
        var pieces: [Piece] = []
        while !rest.isEmpty {
            let literal = rest.prefix { $0 != "{" }
            rest = rest[literal.endIndex...]
            if !literal.isEmpty { pieces.append(.literal(String(literal))) }
            guard !rest.isEmpty else { break }
            guard let end = rest.firstIndex(of: "}") else { throw .unclosed(pattern) }
            if case .literal = pieces.last {} else if !pieces.isEmpty { throw .adjacent(pattern) }
            pieces.append(try Self.field(rest.dropFirst()[..<end]))
            rest = rest[end...].dropFirst()
        }
        self.pieces = pieces
        guard pieces.contains(where: { if case .field = $0 { true } else { false } }) else {
            throw .noField(pattern)
        }
    }

    /// Whether it has local times, so that somebody has to say where.
    public var hasTimes: Bool {
        pieces.contains { if case .field(_, .some) = $0 { true } else { false } }
    }

    private static func field(_ text: Substring) throws(NamePatternError) -> Piece {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard let name = parts.first, name != "_" else { return .anything }
        guard let field = FactField(rawValue: String(name)) else { throw .unknown(String(name)) }
        let isTime = [.started, .answered, .ended].contains(field)
        guard parts.count == 2 else {
            guard !isTime else { throw .noTimePattern(String(name)) }
            return .field(field, nil)
        }
        guard isTime, let pattern = TimePattern(String(parts[1])) else {
            throw .badTimePattern(String(parts[1]))
        }
        return .field(field, pattern)
    }
}
