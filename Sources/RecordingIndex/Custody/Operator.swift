/// Who acts, by which command, and why: what is put on record with every act.
public struct Operator: Hashable, Sendable {
    /// The account of the operating system; not empty.
    public var account: String
    /// On whose behalf, as the person at the keyboard says.
    public var actingAs: String?
    /// The command, such as `case link`; not empty.
    public var command: String
    /// All the arguments of the program, as they were typed, but for texts that are hashed instead.
    public var arguments: [String]
    /// Why, as the person says.
    public var reason: String?
    /// The version of the program.
    public var programVersion: String

    /// Describes who acts.
    public init(
        account: String, actingAs: String? = nil, command: String, arguments: [String] = [],
        reason: String? = nil, programVersion: String
    ) {
        self.account = account
        self.actingAs = actingAs
        self.command = command
        self.arguments = arguments
        self.reason = reason
        self.programVersion = programVersion
    }
}
