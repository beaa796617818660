/// Sets rows of cells in columns, for people.
///
/// Widths come from the first rows, which are held back until then; on a terminal, elastic columns
/// give way, keeping the end of their text, where the names of files are.
struct TableLayout {
    private let headings: [String]
    private let elastic: [Bool]
    private let terminal: Terminal
    private var held: [[Cell]] = []
    private var widths: [Int] = []
    private var isFlushRight: [Bool] = []
    private static let heldRowCount = 500
    private static let gap = 2
    private static let leastElasticWidth = 12

    init(headings: [String], elastic: [Bool], terminal: Terminal) {
        self.headings = headings
        self.elastic = elastic
        self.terminal = terminal
    }

    mutating func add(_ row: [Cell], to output: inout StandardOutput) {
        if widths.isEmpty {
            held.append(row)
            if held.count == Self.heldRowCount { release(to: &output) }
        } else {
            output.write(line(row))
        }
    }

    mutating func finish(to output: inout StandardOutput) {
        if widths.isEmpty, !held.isEmpty { release(to: &output) }
    }

    private mutating func release(to output: inout StandardOutput) {
        widths = fittedWidths()
        isFlushRight = headings.indices.map { index in held.contains { $0[index].isNumber } }
        output.write(terminal.bold(joined(headings)) + "\n")
        for row in held { output.write(line(row)) }
        held = []
    }

    private func fittedWidths() -> [Int] {
        var widths = headings.map(\.count)
        for row in held {
            for (index, cell) in row.enumerated() {
                widths[index] = max(widths[index], cell.forPeople.count)
            }
        }
        guard let available = terminal.width else { return widths }
        var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - available
        while excess > 0 {
            let candidates = widths.indices.filter {
                elastic[$0] && widths[$0] > Self.leastElasticWidth
            }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func line(_ row: [Cell]) -> String {
        joined(row.map(\.forPeople)) + "\n"
    }

    private func joined(_ texts: [String]) -> String {
        let fields = texts.indices.map { padded(shortened(texts[$0], column: $0), column: $0) }
        var line = fields.joined(separator: String(repeating: " ", count: Self.gap))
        while line.last == " " { line.removeLast() }
        return line
    }

    private func shortened(_ text: String, column: Int) -> String {
        let width = widths[column]
        guard terminal.width != nil, elastic[column], text.count > width else { return text }
        return "…" + text.suffix(width - 1)
    }

    private func padded(_ text: String, column: Int) -> String {
        let padding = String(repeating: " ", count: max(0, widths[column] - text.count))
        return isFlushRight[column] ? padding + text : text + padding
    }
}
