/// Sets rows of cells in columns, for people.
///
/// Widths come from the first rows, which are held back until then; columns with nothing in them are
/// left out when that is all rows. On a terminal, columns that may be shortened give way.
struct TableLayout {
    private let headings: [String]
    private let omissions: [Omission?]
    private let terminal: Terminal
    private var held: [[Cell]] = []
    /// The columns that are shown, once that is known.
    private var shown: [ShownColumn] = []
    private static let heldRowCount = 500
    private static let leastWidth = 8
    /// What stands between columns; less on a terminal that is too narrow.
    private var gap = "  "

    /// How a column is set.
    private struct ShownColumn {
        var index: Int
        var width: Int
        var isFlushRight: Bool
    }

    init(headings: [String], omissions: [Omission?], terminal: Terminal) {
        self.headings = headings
        self.omissions = omissions
        self.terminal = terminal
    }

    mutating func add(_ row: [Cell], to output: inout StandardOutput) {
        guard shown.isEmpty else { return output.write(line(row)) }
        held.append(row)
        if held.count == Self.heldRowCount { release(to: &output, leavingOutEmpty: false) }
    }

    mutating func finish(to output: inout StandardOutput) {
        if shown.isEmpty, !held.isEmpty { release(to: &output, leavingOutEmpty: true) }
    }

    private mutating func release(to output: inout StandardOutput, leavingOutEmpty: Bool) {
        shown = headings.indices.compactMap { index in
            let cells = held.map { $0[index] }
            if leavingOutEmpty, cells.allSatisfy({ $0 == .absent }) { return nil }
            let widest = cells.map(\.forPeople.count).max() ?? 0
            return ShownColumn(
                index: index, width: max(widest, headings[index].count),
                isFlushRight: cells.contains { $0.isNumber })
        }
        fitTerminal()
        output.write(terminal.bold(joined { headings[$0] }) + "\n")
        for row in held { output.write(line(row)) }
        held = []
    }

    /// Takes what does not fit from the widest of the columns that may be shortened.
    private mutating func fitTerminal() {
        guard let available = terminal.width else { return }
        var excess = shown.reduce(-gap.count) { $0 + $1.width + gap.count } - available
        while excess > 0 {
            let elastic = shown.indices.filter {
                omissions[shown[$0].index] != nil && shown[$0].width > Self.leastWidth
            }
            guard let widest = elastic.max(by: { shown[$0].width < shown[$1].width }) else {
                gap = " "
                return
            }
            shown[widest].width -= 1
            excess -= 1
        }
    }

    private func line(_ row: [Cell]) -> String {
        joined { row[$0].forPeople } + "\n"
    }

    private func joined(_ text: (Int) -> String) -> String {
        let fields = shown.map { column in
            var text = text(column.index)
            if terminal.width != nil, let omission = omissions[column.index] {
                text = omission.shorten(text, to: column.width)
            }
            let padding = String(repeating: " ", count: max(0, column.width - text.count))
            return column.isFlushRight ? padding + text : text + padding
        }
        var line = fields.joined(separator: gap)
        while line.last == " " { line.removeLast() }
        return line
    }
}
