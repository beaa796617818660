/// How it is known that a row of a log is about a recording.
public enum MatchKind: String, Hashable, Sendable {
    /// Both have the same reference, and began within a day of each other.
    case reference
    /// Both have the same handler or number, and began within the tolerance of each other.
    case partyAndTime
}
