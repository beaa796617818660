public import CallModel

/// A channel of a recording, as it is handed on.
public struct ExportedChannel: Hashable, Sendable {
    /// Its number, from 1.
    public var number: Int
    /// Whose voice it carries, where somebody has asserted that.
    public var role: Role?
    /// What segmentation found out about it.
    public var summary: ChannelSummary

    /// Creates it from its parts.
    public init(number: Int, role: Role?, summary: ChannelSummary) {
        self.number = number
        self.role = role
        self.summary = summary
    }

    /// What is the matter with it, for people.
    var flagText: String { summary.flags.sorted().map(\.rawValue).joined(separator: ", ") }
}
