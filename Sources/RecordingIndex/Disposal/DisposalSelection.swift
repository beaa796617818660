/// What somebody wants to be disposed of.
public enum DisposalSelection: Hashable, Sendable {
    /// Each of these recordings, or none.
    case recordings([RecordingID])
    /// Each recording that is linked to a case now, exhibits of it included, or none.
    case caseFile(CaseID)
    /// Every recording that may be, and is due by what was last said of it and of its cases.
    case due
}
