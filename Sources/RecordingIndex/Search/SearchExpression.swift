/// What is searched for: words, "phrases" and the beginnings of words*, joined with `and`, `or` and
/// `not`, in parentheses where need be.
///
/// Words without an operator between them have to occur all. `and` and `not` bind closer than `or`.
public struct SearchExpression: Hashable, Sendable {
    /// The same for SQLite's FTS5: every word quoted, so that nothing of it is taken for syntax.
    let match: String

    /// Reads what somebody typed.
    public init(_ text: String) throws(SearchSyntaxError) {
        var parser = Parser(tokens: try SearchToken.all(of: text)[...])
        guard !parser.tokens.isEmpty else { throw .empty }
        match = try parser.alternatives()
        guard parser.tokens.isEmpty else { throw .unbalancedParenthesis }
    }
}

/// One function a level of the grammar, each taking what it reads off the front.
private struct Parser {
    var tokens: ArraySlice<SearchToken>
    private var depth = 0

    /// How many parentheses may lie in one another: far below where SQLite gives up.
    private static let depthLimit = 10

    init(tokens: ArraySlice<SearchToken>) {
        self.tokens = tokens
    }

    mutating func alternatives() throws(SearchSyntaxError) -> String {
        var chain = Chain(try conjunction(behind: nil))
        while tokens.first == .or {
            tokens.removeFirst()
            chain.append("OR", try conjunction(behind: "or"))
        }
        return chain.text
    }

    private mutating func conjunction(behind name: String?) throws(SearchSyntaxError) -> String {
        var chain = Chain(try operand(behind: name))
        while let token = tokens.first, token != .or, token != .close {
            let isAnd = token == .and
            if isAnd { tokens.removeFirst() }
            if tokens.first == .not {
                tokens.removeFirst()
                chain.append("NOT", try operand(behind: "not"))
            } else {
                chain.append("AND", try operand(behind: isAnd ? "and" : nil))
            }
        }
        return chain.text
    }

    /// A phrase, or what stands in parentheses; `name` is the operator before it.
    private mutating func operand(behind name: String?) throws(SearchSyntaxError) -> String {
        switch tokens.popFirst() {
        case .phrase(let text, let isPrefix):
            return "\"\(text)\"" + (isPrefix ? " *" : "")
        case .open:
            depth += 1
            guard depth <= Self.depthLimit else { throw .tooDeep(limit: Self.depthLimit) }
            let found = try alternatives()
            guard tokens.popFirst() == .close else { throw .unbalancedParenthesis }
            depth -= 1
            return found
        case .and: throw .lonelyOperator("and")
        case .or: throw .lonelyOperator("or")
        case .not: throw .lonelyOperator("not")
        case .close, nil:
            guard let name else { throw .unbalancedParenthesis }
            throw .lonelyOperator(name)
        }
    }
}

/// Operands with operators between them, from left to right, in parentheses where the operator changes.
private struct Chain {
    private var operands: String
    private var lastOperator: String?

    init(_ operand: String) {
        operands = operand
    }

    mutating func append(_ name: String, _ operand: String) {
        if let lastOperator, lastOperator != name { operands = "(\(operands))" }
        operands += " \(name) \(operand)"
        lastOperator = name
    }

    /// The whole, as an operand of something else.
    var text: String { lastOperator == nil ? operands : "(\(operands))" }
}
