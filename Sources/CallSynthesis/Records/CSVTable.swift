/// Comma-separated values as the call log of the samples has them: text in quotation marks, whole
/// numbers bare, lines that end in a line feed.
struct CSVTable {
    /// One field.
    enum Field: ExpressibleByStringLiteral {
        case text(String)
        case number(Int)

        init(stringLiteral value: String) { self = .text(value) }
    }

    /// The lines so far.
    private(set) var text: String

    /// A table with its header.
    init(columns: [String]) {
        text = ""
        append(columns.map(Field.text))
    }

    /// Adds a record.
    mutating func append(_ fields: [Field]) {
        for (number, field) in fields.enumerated() {
            if number > 0 { text += "," }
            switch field {
            case .text(let value):
                text += "\""
                for character in value {
                    text += character == "\"" ? "\"\"" : String(character)
                }
                text += "\""
            case .number(let value): text += String(value)
            }
        }
        text += "\n"
    }
}
