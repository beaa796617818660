internal import CallModel

/// One entry of the custody log: who did what to which recordings, when, and why.
public struct CustodyEntry: Hashable, Sendable {
    /// Names the serialisation; another one where an entry would be spelt otherwise.
    public static let version = "earmark custody entry 1"

    /// Its number: 1, 2, 3 and so on, without a gap.
    public var number: Int
    /// When; UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`, by the clock of the computer.
    public var at: String
    /// What kind of act it was.
    public var kind: CustodyKind
    /// The account of the operating system.
    public var actor: String
    /// On whose behalf, as the actor says.
    public var actingAs: String?
    /// The reference of the case that it was about.
    public var caseReference: String?
    /// The number of the run of ingest that it was part of.
    public var ingest: Int?
    /// The command, such as `case link`.
    public var command: String
    /// All the arguments of the program, as they were typed.
    public var arguments: [String]
    /// Why, as the actor says.
    public var reason: String?
    /// To whom it was disclosed, as the actor says.
    public var recipients: String?
    /// What it concerns; `nil` for everything that the index held.
    public var subjects: CustodySubjects?
    /// The version of the program.
    public var programVersion: String
    /// What decides the result besides the arguments, as the program spells it.
    public var parameters: String?
    /// The SHA-256 of what came out, where something did.
    public var resultDigest: LogHash?
    /// The hash of the entry before; ``LogHash/none`` in the first.
    public var previous: LogHash

    /// Creates an entry from its parts.
    public init(
        number: Int, at: String, kind: CustodyKind, actor: String, actingAs: String?,
        caseReference: String?, ingest: Int?, command: String, arguments: [String],
        reason: String?, recipients: String?, subjects: CustodySubjects?, programVersion: String,
        parameters: String?, resultDigest: LogHash?, previous: LogHash
    ) {
        self.number = number
        self.at = at
        self.kind = kind
        self.actor = actor
        self.actingAs = actingAs
        self.caseReference = caseReference
        self.ingest = ingest
        self.command = command
        self.arguments = arguments
        self.reason = reason
        self.recipients = recipients
        self.subjects = subjects
        self.programVersion = programVersion
        self.parameters = parameters
        self.resultDigest = resultDigest
        self.previous = previous
    }

    /// The entry in its one spelling; docs/custody.md has it member by member.
    public var json: CanonicalJSON {
        .object([
            "acting_as": .optional(actingAs),
            "actor": .text(actor),
            "arguments": .list(arguments.map(CanonicalJSON.text)),
            "at": .text(at),
            "case": .optional(caseReference),
            "command": .text(command),
            "entry": .integer(number),
            "ingest": .optional(ingest),
            "kind": .text(kind.rawValue),
            "parameters": .optional(parameters),
            "previous": .text(previous.description),
            "program_version": .text(programVersion),
            "reason": .optional(reason),
            "recipients": .optional(recipients),
            "result_digest": .optional(resultDigest?.description),
            "subject_count": .optional(subjects?.count),
            "subject_digest": .optional(subjects?.digest.description),
            "subjects": .list((subjects?.list ?? []).map { .text($0.description) }),
            "version": .text(Self.version),
        ])
    }

    /// Its hash, by which the next entry refers to it: that of a leaf of the tree.
    public var hash: LogHash { LogHash(leaf: json.spelling.utf8) }
}
