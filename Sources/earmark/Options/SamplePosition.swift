import ArgumentParser
import CallModel

/// A position in a recording: a time such as `1:23.45`, or a sample frame such as `667600samples`.
struct SamplePosition: ExpressibleByArgument, Hashable, CustomStringConvertible {
    /// As it was typed.
    let description: String
    private let point: Point

    private enum Point: Hashable {
        case milliseconds(Int)
        case sample(Int)
    }

    init?(argument: String) {
        let unit = "samples"
        if argument.hasSuffix(unit) {
            guard let number = Int(argument.dropLast(unit.count)), number >= 0,
                !argument.hasPrefix("+")
            else { return nil }
            point = .sample(number)
        } else {
            guard let position = Position(argument: argument) else { return nil }
            point = .milliseconds(Int(position.duration / .milliseconds(1)))
        }
        description = argument
    }

    /// The last sample frame at the position or before it.
    func sample(at sampleRate: Int) -> Int {
        switch point {
        case .milliseconds(let milliseconds):
            milliseconds / 1000 * sampleRate + milliseconds % 1000 * sampleRate / 1000
        case .sample(let number): number
        }
    }

    /// The first sample frame at the position or after it, in a recording of so many. A time that is
    /// listed as the end is the end: it may have been rounded up.
    func sampleCovering(at sampleRate: Int, endingAt length: Int) -> Int {
        let sample = sampleCovering(at: sampleRate)
        guard case .milliseconds(let milliseconds) = point, sample > length,
            milliseconds == SampleTime(sampleCount: length, sampleRate: sampleRate).milliseconds
        else { return sample }
        return length
    }

    /// The first sample frame at the position or after it.
    func sampleCovering(at sampleRate: Int) -> Int {
        switch point {
        case .milliseconds(let milliseconds):
            milliseconds / 1000 * sampleRate + (milliseconds % 1000 * sampleRate + 999) / 1000
        case .sample(let number): number
        }
    }
}
