/// Who hands a case on, when, to whom, why, and with what program.
public struct ExportOccasion: Hashable, Sendable {
    /// When; UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`.
    public var at: String
    /// The account of the operating system.
    public var account: String
    /// On whose behalf, as the operator says.
    public var actingAs: String?
    /// To whom, as the operator says.
    public var recipients: String?
    /// Why, as the operator says.
    public var reason: String?
    /// The version of the program.
    public var programVersion: String

    /// Creates it from its parts.
    public init(
        at: String, account: String, actingAs: String?, recipients: String?, reason: String?,
        programVersion: String
    ) {
        self.at = at
        self.account = account
        self.actingAs = actingAs
        self.recipients = recipients
        self.reason = reason
        self.programVersion = programVersion
    }

    /// Who hands it on, for people.
    var person: String { actingAs.map { "\($0) (account \(account))" } ?? account }
}
