public import CallFacts

/// How a random sample is drawn.
public struct SampleDesign: Sendable {
    /// What a sample is drawn from in proportion.
    public enum Strata: String, CaseIterable, Sendable {
        /// The handlers, or extensions where no name is known.
        case handler
        /// The weeks, by the dates of their Mondays.
        case week
        /// Nothing: all recordings are one stratum.
        case none
    }

    /// How many recordings are drawn; all where there are fewer.
    public var size: Int
    /// What the pseudo-random numbers start from.
    public var seed: UInt64
    /// What it is drawn from in proportion.
    public var strata: Strata
    /// Which calls it is drawn from; of every recording, also without a call, where it asks nothing.
    public var filter = CallFilter()
    /// Where weeks begin on Monday at midnight.
    public var calendar: LocalCalendar

    /// Creates a design.
    public init(size: Int, seed: UInt64, strata: Strata, calendar: LocalCalendar) {
        precondition(size >= 1, "there is something to draw")
        (self.size, self.seed, self.strata, self.calendar) = (size, seed, strata, calendar)
    }
}
