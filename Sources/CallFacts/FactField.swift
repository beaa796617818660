/// What a fact about a call is about.
public enum FactField: String, CaseIterable, Hashable, Sendable {
    /// When the first party rang or dialled.
    case started
    /// When the other party answered.
    case answered
    /// When the call was over.
    case ended
    /// How long it was from start to end.
    case duration
    /// How long the parties were connected.
    case talkDuration
    /// The member of staff, by the name or number that the source has.
    case handler
    /// The extension of the member of staff.
    case `extension`
    /// The number of the person at the other end.
    case caller
    /// The number from which was rung.
    case from
    /// The number that was rung.
    case to
    /// Which side rang.
    case direction
    /// What the source calls the call.
    case callReference = "call"
    /// The incident that was opened for it.
    case incident
    /// The caller's number as somebody typed it.
    case typedNumber
    /// What else the source says, in its words.
    case remark
}
