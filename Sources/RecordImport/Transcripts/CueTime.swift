/// A position in a recording as WebVTT and SubRip write it: `1:02:03.450`, `02:03.450` or
/// `01:02:03,450`.
enum CueTime {
    /// The longest that is taken, in milliseconds: nothing recorded lasts a thousand hours.
    static let limit = 1_000 * 60 * 60 * 1_000

    /// Both times of a line such as `00:01.000 --> 00:02.500 align:start`, in milliseconds; `nil` for
    /// anything else.
    static func range(_ line: String) -> (start: Int, end: Int)? {
        guard let arrow = line.firstRange(of: "-->") else { return nil }
        let behind = line[arrow.upperBound...].split(whereSeparator: \.isWhitespace)
        let before = line[..<arrow.lowerBound].split(whereSeparator: \.isWhitespace)
        guard before.count == 1, let first = before.first, let second = behind.first,
            let start = milliseconds(first), let end = milliseconds(second)
        else { return nil }
        return (start, end)
    }

    private static func milliseconds(_ text: Substring) -> Int? {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(fields.count), let last = fields.last else { return nil }
        let parts = last.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count == 2, parts[1].count == 3, let fraction = number(parts[1]),
            let seconds = number(parts[0]), seconds < 60,
            let minutes = number(fields[fields.count - 2]), minutes < 60,
            let hours = fields.count == 3 ? number(fields[0]) : 0
        else { return nil }
        let total = ((hours * 60 + minutes) * 60 + seconds) * 1_000 + fraction
        return total < limit ? total : nil
    }

    /// One to five decimal digits.
    private static func number(_ text: Substring) -> Int? {
        guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ 48...57 ~= $0 }) else {
            return nil
        }
        return Int(text)
    }
}
