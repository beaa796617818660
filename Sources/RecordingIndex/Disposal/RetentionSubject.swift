/// What is kept, or held back: a case with all that is linked to it, or a recording by itself.
public enum RetentionSubject: Hashable, Sendable {
    /// The case with this number.
    case caseFile(CaseID)
    /// The recording with this number.
    case recording(RecordingID)
}
