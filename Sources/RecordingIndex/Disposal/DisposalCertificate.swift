/// What was disposed of in one act, when, by whom and why, and what stays.
public struct DisposalCertificate: Hashable, Sendable {
    /// Its number in the index, from 1.
    public let number: Int
    /// When.
    public let at: Timestamp
    /// By whom, and by which program.
    public let actor: Operator
    /// Why.
    public let reason: String
    /// The case that was disposed of as a whole; `nil` for recordings by themselves.
    public let caseReference: String?
    /// The recordings, in the order of their numbers.
    public let recordings: [DisposedRecording]
}
