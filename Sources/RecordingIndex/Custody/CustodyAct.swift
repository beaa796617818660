internal import CustodyLog

/// What is done, apart from who does it.
struct CustodyAct {
    var kind: CustodyKind
    var caseReference: String?
    var ingestID: Int64?
    /// `nil` for everything that the index holds.
    var subjects: CustodySubjects?
    /// Why, where it is not the operator's reason for all that the command does.
    var reason: String?
    var recipients: String?
    var parameters: String?
    var resultDigest: LogHash?
}
