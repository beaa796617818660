/// What is to be believed of the call of a recording, as it is handed on.
public struct ExportedCall: Hashable, Sendable {
    /// When it began, or the earlier of two moments at which it may have; UTC.
    public var started: String?
    /// The later of those two moments.
    public var startedAlternative: String?
    /// Which side rang: `inbound`, `outbound` or `internal`.
    public var direction: String?
    /// The handler, or the handler's extension where no name is known.
    public var handler: String?
    /// The number at the other end, in E.164 where it is one of the public network.
    public var caller: String?
    /// Whether that number was withheld.
    public var isWithheld = false
    /// Whether sources contradict each other.
    public var hasConflict = false

    /// Creates a call of which nothing is known.
    public init() {}

    /// The other party, for people.
    var callerText: String? { isWithheld ? "withheld" : caller }

    /// When it began, for people.
    var startedText: String? {
        started.map { started in
            ReadableTime.text(started)
                + (startedAlternative.map { " or \(ReadableTime.text($0))" } ?? "")
        }
    }
}
