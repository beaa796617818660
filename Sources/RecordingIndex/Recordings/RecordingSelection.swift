/// Which recordings a question is about.
public struct RecordingSelection: Sendable {
    /// Those linked to this case now; `nil` for any.
    public var caseID: CaseID?
    /// Those among these; `nil` for any.
    public var recordings: Set<RecordingID>?

    /// Creates a selection; without arguments, of every recording.
    public init(caseID: CaseID? = nil, recordings: Set<RecordingID>? = nil) {
        self.caseID = caseID
        self.recordings = recordings
    }

    /// Whether it is of every recording.
    var isEverything: Bool { caseID == nil && recordings == nil }
}
