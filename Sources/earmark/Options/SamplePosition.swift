import ArgumentParser

/// A position in a recording: a time such as `1:23.45`, or a sample frame such as `667600samples`.
enum SamplePosition: ExpressibleByArgument, Hashable {
    case milliseconds(Int)
    case sample(Int)

    init?(argument: String) {
        let unit = "samples"
        if argument.hasSuffix(unit) {
            guard let number = Int(argument.dropLast(unit.count)), number >= 0,
                !argument.hasPrefix("+")
            else { return nil }
            self = .sample(number)
        } else {
            guard let position = Position(argument: argument) else { return nil }
            self = .milliseconds(Int(position.duration / .milliseconds(1)))
        }
    }

    /// The last sample frame at the position or before it.
    func sample(at sampleRate: Int) -> Int {
        switch self {
        case .milliseconds(let milliseconds):
            milliseconds / 1000 * sampleRate + milliseconds % 1000 * sampleRate / 1000
        case .sample(let number): number
        }
    }

    /// The first sample frame at the position or after it.
    func sampleCovering(at sampleRate: Int) -> Int {
        switch self {
        case .milliseconds(let milliseconds):
            milliseconds / 1000 * sampleRate + (milliseconds % 1000 * sampleRate + 999) / 1000
        case .sample(let number): number
        }
    }
}
