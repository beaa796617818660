/// Why a text cannot be searched for.
public enum SearchSyntaxError: Error, Hashable, Sendable {
    /// There is nothing to search for.
    case empty
    /// A quotation mark has no other.
    case unclosedQuotation
    /// A parenthesis has no other.
    case unbalancedParenthesis
    /// There is no letter or digit in it.
    case noWord(String)
    /// There is an asterisk before its end.
    case asterisk(String)
    /// Nothing stands before or behind an operator.
    case lonelyOperator(String)
    /// More parentheses lie in one another than can.
    case tooDeep(limit: Int)
    /// There are more parts than can be.
    case tooMany(limit: Int)
}

extension SearchSyntaxError: CustomStringConvertible {
    private static let grammar =
        #"A query is made of words, "phrases in quotation marks" and the beginnings of words (ambul*), "#
        + "with and, or, not and parentheses between them."

    /// What was expected, what was found, and what to do.
    public var description: String {
        switch self {
        case .empty:
            "There should be a word to search for, and there is none. \(Self.grammar)"
        case .unclosedQuotation:
            "A phrase should end with a quotation mark, and this one does not. "
                + #"Write "hold the line", within single quotation marks for the shell. "#
                + Self.grammar
        case .unbalancedParenthesis:
            "Each parenthesis should have another, with a word between them, and one has not. "
                + Self.grammar
        case .noWord(let text):
            "A word should have a letter or a digit, and \(text) has none. \(Self.grammar)"
        case .asterisk(let text):
            "An asterisk should stand at the end of the beginning of a word, as in ambul*, and "
                + "'\(text)' has it elsewhere."
        case .lonelyOperator(let name):
            "'\(name)' should stand between two words, as in knife \(name) gun, and does not. "
                + "To search for the word itself, write it in quotation marks."
        case .tooDeep(let limit):
            "At most \(limit) parentheses should lie in one another, and more do. Leave some out."
        case .tooMany(let limit):
            "There should be at most \(limit) words, operators and parentheses, and there are more. "
                + "Search more than once."
        }
    }
}
