/// What a recording, or a part of one, is in a case: as the Criminal Procedure and Investigations Act
/// 1996 tells used material from unused.
public enum ItemStatus: String, CaseIterable, Codable, Hashable, Sendable {
    /// Nobody has decided yet.
    case unreviewed
    /// It is produced under a mark of its own.
    case exhibit
    /// Unused, and may be shown to the other side: it stands on the schedule for that.
    case unusedNonSensitive
    /// Unused, and not to be shown without an order: it stands on the sensitive schedule.
    case unusedSensitive
    /// It has nothing to do with the case.
    case notRelevant

    /// The schedule on which it has to be listed; `nil` for none.
    public var schedule: Schedule? {
        switch self {
        case .unusedNonSensitive: .nonSensitive
        case .unusedSensitive: .sensitive
        case .unreviewed, .exhibit, .notRelevant: nil
        }
    }
}

/// A list of unused material that is handed on; each case has one of either kind.
public enum Schedule: String, CaseIterable, Codable, Hashable, Sendable {
    /// Form MG6C.
    case nonSensitive
    /// Form MG6D.
    case sensitive
}
