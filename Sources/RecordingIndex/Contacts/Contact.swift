public import CallFacts

/// All calls between a handler and a number.
public struct Contact: Sendable {
    /// The handler's name, or the extension where no name is known.
    public let handler: String
    /// The number at the other end, in E.164 where it is one of the public network.
    public let caller: String
    /// How many calls there were, and of these how many came in and went out, where that is known.
    public let callCount: Int
    /// Calls that came in.
    public let inboundCount: Int
    /// Calls that went out.
    public let outboundCount: Int
    /// Speech of the handler in milliseconds; `nil` where no recording has channels with that role.
    public let handlerSpeech: Int64?
    /// Speech of the caller in milliseconds; `nil` as above.
    public let callerSpeech: Int64?
    /// How long all calls took, in milliseconds.
    public let duration: Int64
    /// When the first began; `nil` when nobody says when any did.
    public let first: Timestamp?
    /// When the last began.
    public let last: Timestamp?
    /// How many began outside of the handler's shifts; `nil` where no roster has shifts of the handler
    /// in the time of any of these calls.
    public let outOfHoursCount: Int?
    /// How many calls were to be expected, given how many handler and caller have in all.
    public let expected: Double
    /// The common logarithm, negated, of the probability of so many calls or more by chance.
    public let surprise: Double
    /// The number that this one is a near miss of, where it is listed for that.
    public let nearMissOf: String?
    /// How it differs from it.
    public let nearMiss: NearMiss?
}
