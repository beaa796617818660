import CallModel

/// What a status is called in what people read.
enum StatusName {
    static func text(_ status: ItemStatus) -> String {
        switch status {
        case .unreviewed: "unreviewed"
        case .exhibit: "exhibit"
        case .unusedNonSensitive: "unused, non-sensitive"
        case .unusedSensitive: "unused, sensitive"
        case .notRelevant: "not relevant"
        }
    }
}
