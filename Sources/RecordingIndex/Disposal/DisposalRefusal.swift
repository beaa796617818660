public import CallModel

/// Why a recording is not disposed of.
public struct DisposalRefusal: Hashable, Sendable {
    /// How many a message names at most.
    static let listLimit = 10

    /// What stands in the way.
    public enum Cause: Hashable, Sendable {
        /// It is held back itself.
        case held(reason: String)
        /// A case that it is linked to is held back.
        case caseHeld(reference: String, reason: String)
        /// A case that it is linked to is open.
        case caseOpen(reference: String)
        /// It is produced under a mark, and not disposed of with the case of that.
        case exhibitInForce(mark: ExhibitMark)
        /// Nobody has said how long it is kept; nor, where it is linked to none, a case.
        case noTerm
        /// Nobody has said how long a case that it is linked to is kept.
        case caseWithoutTerm(reference: String)
        /// The day of review, the latest of those that concern it, has not come.
        case notDue(reviewOn: String)
    }

    /// The recording.
    public let recordingID: RecordingID
    /// Why.
    public let cause: Cause
}

extension DisposalRefusal: CustomStringConvertible {
    /// Why, in a sentence, and what would have to be done first.
    public var description: String {
        "Recording \(recordingID) " + cause.description
    }
}

extension DisposalRefusal.Cause: CustomStringConvertible {
    /// What stands in the way, as the end of a sentence.
    public var description: String {
        switch self {
        case .held(let reason):
            "is on hold (\(reason)); `earmark retention release` ends that."
        case .caseHeld(let reference, let reason):
            "is linked to \(reference), which is on hold (\(reason)); `earmark case release` ends that."
        case .caseOpen(let reference):
            "is linked to \(reference), which is open; close that, or unlink it."
        case .exhibitInForce(let mark):
            "is produced as \(mark), and goes with the case of that (--case) or after it is withdrawn."
        case .noTerm:
            "has no day of review; `earmark retention set` gives it one."
        case .caseWithoutTerm(let reference):
            "is linked to \(reference), which has no day of review; `earmark case retention` gives it one."
        case .notDue(let reviewOn):
            "is to be kept until its review on \(reviewOn)."
        }
    }
}
