import ArgumentParser

/// A position in a recording, or a duration: `83.45`, `1:23.45` or `0:01:23.45`.
struct Position: ExpressibleByArgument {
    /// From the beginning; not negative.
    let duration: Duration

    init?(argument: String) {
        let fields = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...3).contains(fields.count), let last = fields.last,
            let milliseconds = DecimalText.scaled(last, places: 3), milliseconds >= 0
        else { return nil }
        var minutes = 0
        for field in fields.dropLast() {
            guard let number = Int(field), (0..<1_000_000).contains(number) else { return nil }
            minutes = minutes * 60 + number
        }
        guard fields.count == 1 || milliseconds < 60_000 else { return nil }
        duration = .seconds(minutes * 60) + .milliseconds(milliseconds)
    }
}
