/// Reads comma-separated values as RFC 4180 has them, with either kind of line end.
enum CSVReader {
    /// The fields of one record, and the line on which it begins, counted from 1.
    struct Record: Hashable {
        var line: Int
        var fields: [String]
    }

    /// All records but empty lines.
    static func records(of text: String) throws(EvaluationInputError) -> [Record] {
        var rest = text[...]
        var records: [Record] = []
        var line = 1
        while !rest.isEmpty {
            var record = Record(line: line, fields: [])
            var isEnd = false
            repeat {
                record.fields.append(try field(&rest, &line))
                switch rest.popFirst() {
                case ",": continue
                case nil: isEnd = true
                case .some(let end):
                    guard end.isNewline else {
                        throw EvaluationInputError(line: line, .quotation)
                    }
                    line += 1
                    isEnd = true
                }
            } while !isEnd
            if record.fields != [""] { records.append(record) }
        }
        return records
    }

    /// Takes a field, up to the comma or line end behind it.
    private static func field(
        _ rest: inout Substring, _ line: inout Int
    ) throws(EvaluationInputError) -> String {
        guard rest.first == "\"" else {
            let field = rest.prefix { $0 != "," && !$0.isNewline }
            guard !field.contains("\"") else {
                throw EvaluationInputError(line: line, .quotation)
            }
            rest = rest[field.endIndex...]
            return String(field)
        }
        rest.removeFirst()
        var field = ""
        while let character = rest.popFirst() {
            if character == "\"" {
                guard rest.first == "\"" else { return field }
                rest.removeFirst()
            }
            if character.isNewline { line += 1 }
            field.append(character)
        }
        throw EvaluationInputError(line: line, .quotation)
    }
}
