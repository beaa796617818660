/// The contacts that were asked for, and what they were measured against.
public struct ContactReport: Sendable {
    /// The most surprising first; behind each, where they are asked for, those with near misses of its
    /// number.
    public let contacts: [Contact]
    /// How many pairs of a handler and a number passed the filter, whether they are listed or not.
    public let pairCount: Int
    /// How many pairs have calls in the period, whether they passed the filter or not.
    public let pairCountOfPeriod: Int
    /// How many calls of the period have both a handler and a number.
    public let callCountOfPeriod: Int

    /// The surprise that about one pair of so many has by chance alone: the common logarithm of the
    /// number of pairs; 0 where there is none.
    public var surpriseByChance: Double {
        NaturalLogarithm.of(Double(max(1, pairCountOfPeriod))) / NaturalLogarithm.ofTen
    }
}
