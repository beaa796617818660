import ArgumentParser

/// A segment, by its channel and a position in it, such as `2@1:23.45`.
struct SegmentReference: ExpressibleByArgument, Hashable, CustomStringConvertible {
    /// As it was typed.
    let description: String
    /// From 1.
    let channel: Int
    let position: SamplePosition

    init?(argument: String) {
        let parts = argument.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let channel = Int(parts[0]), channel >= 1,
            let position = SamplePosition(argument: String(parts[1]))
        else { return nil }
        description = argument
        self.channel = channel
        self.position = position
    }
}
