import ArgumentParser

/// A share in per cent with up to two decimals, from 0 to 100.
struct Percentage: ExpressibleByArgument {
    let hundredths: Int

    init?(argument: String) {
        guard let hundredths = DecimalText.scaled(argument, places: 2),
            (0...10_000).contains(hundredths)
        else { return nil }
        self.hundredths = hundredths
    }
}
