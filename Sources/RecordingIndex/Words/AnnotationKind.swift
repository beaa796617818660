/// What somebody writes of a recording.
public enum AnnotationKind: String, CaseIterable, Sendable {
    /// Sentences.
    case note
    /// A word or two by which recordings are found again.
    case tag
}
