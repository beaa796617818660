/// A call in which something is far from what is usual in its group.
public struct Outlier: Sendable {
    /// What is compared.
    public enum Measure: String, CaseIterable, Hashable, Sendable {
        /// How long the call took, in milliseconds.
        case duration
        /// The handler's share of all speech, in hundredths of a per cent.
        case handlerShare
        /// How long no channel has speech, in milliseconds.
        case deadAir
    }

    /// What is far from usual.
    public let measure: Measure
    /// The handler, or the hour from `00` to `23`, with whose calls it is compared.
    public let group: String
    /// How many calls that are.
    public let groupCount: Int
    /// The call.
    public let call: FoundCall
    /// What the call has, in the unit of the measure.
    public let value: Int64
    /// Twice the median of the group.
    public let twiceMedian: Int64
    /// Four times the median absolute deviation of the group.
    public let fourfoldDeviation: Int64
    /// The modified z, in hundredths.
    public let score: Int64
}
