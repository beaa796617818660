public import CallFacts

/// Which calls are compared with which, and what is listed.
public struct OutlierTerms: Sendable {
    /// What calls are grouped by.
    public enum Grouping: String, CaseIterable, Hashable, Sendable {
        /// The handler.
        case handler
        /// The hour of the day in which they began.
        case hour
    }

    /// What calls are grouped by.
    public var grouping = Grouping.handler
    /// The clock of the hours.
    public var clock = Clock.unknown
    /// All calls of the period are compared; listed are those of the handler and the number.
    public var filter = CallFilter()
    /// The least distance that is listed, in hundredths of the modified z, either way.
    public var threshold: Int64 = 350
    /// How many values a group must have.
    public var minimumCount = 20
    /// How many calls are listed.
    public var limit = Int.max

    /// Creates terms that are those of Iglewicz and Hoaglin, by handler.
    public init() {}
}
