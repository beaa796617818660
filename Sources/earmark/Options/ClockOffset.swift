import ArgumentParser

/// By how much a clock was ahead, given in seconds: `2.5` or `-90`.
struct ClockOffset: ExpressibleByArgument {
    let milliseconds: Int64

    init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    init?(argument: String) {
        let isSlow = argument.hasPrefix("-")
        guard let milliseconds = DecimalText.scaled(argument.drop { $0 == "-" }, places: 3) else {
            return nil
        }
        self.milliseconds = Int64(isSlow ? -milliseconds : milliseconds)
    }

    var defaultValueDescription: String {
        DecimalText.rounded(Double(milliseconds) / 1000, places: 0)
    }
}
