/// What the rows of an imported file are.
public enum ImportKind: String, CaseIterable, Sendable {
    /// Calls, as an exchange logs them.
    case calls
    /// Incidents, as a dispatch system exports them.
    case incidents
    /// Shifts of members of staff.
    case roster
}
