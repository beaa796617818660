/// What part of the calls that the logs have of a handler in a week is held as recordings.
public struct CoverageWeek: Hashable, Sendable {
    /// The date of the week's Monday.
    public let week: String
    /// The handler by name, or by extension where no name is known; `nil` where neither is.
    public let handler: String?
    /// How many calls the logs have that were answered, or of which nobody says that they were not.
    public let loggedCount: Int
    /// Of how many of them there is a recording.
    public let heldCount: Int
}
