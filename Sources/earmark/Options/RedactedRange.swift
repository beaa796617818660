import ArgumentParser
import CallModel

/// What is to be made unrecognisable: from and to, perhaps on one channel, such as `1:10-1:12.5@2`.
struct RedactedRange: ExpressibleByArgument, Hashable, CustomStringConvertible {
    /// As it was typed.
    let description: String
    let from: SamplePosition
    let to: SamplePosition
    /// From 1; `nil` for all of them.
    let channel: Int?

    init?(argument: String) {
        let parts = argument.split(separator: "@", omittingEmptySubsequences: false)
        let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, ends.count == 2,
            let from = SamplePosition(argument: String(ends[0])),
            let to = SamplePosition(argument: String(ends[1]))
        else { return nil }
        let channel = parts.count == 2 ? Int(parts[1]) : nil
        guard parts.count == 1 || (channel ?? 0) >= 1 else { return nil }
        description = argument
        self.from = from
        self.to = to
        self.channel = channel
    }

    /// All sample frames that the range touches.
    func redaction(at sampleRate: Int, filling: Redaction.Filling) throws -> Redaction {
        let (start, end) = (from.sample(at: sampleRate), to.sampleCovering(at: sampleRate))
        guard start < end else {
            throw CommandError("--redact \(self) should end after it begins, and does not.")
        }
        return Redaction(samples: start..<end, channel: channel, filling: filling)
    }
}
