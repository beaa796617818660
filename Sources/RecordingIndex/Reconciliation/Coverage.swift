/// Week by week, what part of the logged calls is held as recordings.
public struct Coverage: Hashable, Sendable {
    /// By week, then by handler.
    public let weeks: [CoverageWeek]
    /// What it rests on.
    public let basis: ReconciliationBasis

    /// How many calls the logs have in all these weeks.
    public var loggedCount: Int { weeks.reduce(0) { $0 + $1.loggedCount } }
    /// Of how many of them there is a recording.
    public var heldCount: Int { weeks.reduce(0) { $0 + $1.heldCount } }
}
