/// One record of a file, its fields by name.
struct RawRecord {
    /// The line on which it begins, from 1.
    let line: Int
    private let fields: [String]
    private let positions: [String: Int]

    init(line: Int, fields: [String], positions: [String: Int]) {
        self.line = line
        self.fields = fields
        self.positions = positions
    }

    /// What a field holds, without white space at both ends; `nil` when that is nothing.
    subscript(name: String) -> String? {
        guard let position = positions[name], position < fields.count else { return nil }
        let text = fields[position].drop { $0.isWhitespace }
        guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(text[...last])
    }
}
