import ArgumentParser

/// A duration in minutes with up to three decimals, such as `3` or `0.2`.
struct Minutes: ExpressibleByArgument {
    let milliseconds: Int

    init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    init?(argument: String) {
        guard let thousandths = DecimalText.scaled(argument, places: 3) else { return nil }
        milliseconds = 60 * thousandths
    }

    /// As it would be typed, for the help.
    var defaultValueDescription: String {
        milliseconds % 60_000 == 0
            ? "\(milliseconds / 60_000)"
            : DecimalText.rounded(Double(milliseconds) / 60_000, places: 3)
    }
}
