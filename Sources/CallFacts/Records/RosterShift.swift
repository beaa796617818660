/// One shift of one member of staff.
public struct RosterShift: Hashable, Sendable {
    /// The line of the file on which it begins, from 1.
    public let line: Int
    /// The member of staff.
    public let handler: String
    /// When it begins.
    public let start: CallTime
    /// When it ends.
    public let end: CallTime
    /// The extension of the member of staff.
    public var deskExtension: PhoneNumber?
    /// The team.
    public var team: String?
    /// What the shift is called.
    public var shift: String?

    /// Creates a shift from what it cannot be without.
    public init(line: Int, handler: String, start: CallTime, end: CallTime) {
        self.line = line
        self.handler = handler
        self.start = start
        self.end = end
    }
}
