/// Calls that are far from what is usual, and what could not be compared.
public struct OutlierReport: Sendable {
    /// A group of which nothing can be said in one measure.
    public struct Omission: Hashable, Sendable {
        /// What was to be compared.
        public let measure: Outlier.Measure
        /// The handler, or the hour.
        public let group: String
        /// How many values it has.
        public let count: Int
        /// Whether they are too few; otherwise half of them or more are the same.
        public let isTooSmall: Bool
    }

    /// The farthest first.
    public let outliers: [Outlier]
    /// How many there are, whether they are listed or not.
    public let outlierCount: Int
    /// By measure, then by group.
    public let omissions: [Omission]
    /// How many calls have no group: no handler, or no time.
    public let ungroupedCount: Int
}
