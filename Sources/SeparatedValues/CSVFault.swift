/// What a record of comma-separated values should not have.
public enum CSVFault: Error, Hashable {
    /// A quotation that no quotation mark closes.
    case unclosedQuotation
    /// Something between the quotation mark that closes a field and the comma behind it.
    case textBehindQuotation
    /// A quotation mark in a field that does not begin with one.
    case strayQuotationMark
    /// Bytes that are not UTF-8.
    case notUTF8
}

extension CSVFault: CustomStringConvertible {
    /// What was expected and what was found.
    public var description: String {
        switch self {
        case .unclosedQuotation: "a quotation mark opens a field and none closes it"
        case .textBehindQuotation:
            "a comma or the end of the line should follow a quotation mark that closes a field"
        case .strayQuotationMark:
            "a quotation mark stands in the midst of a field that does not begin with one"
        case .notUTF8: "the text should be UTF-8, and is not"
        }
    }
}
