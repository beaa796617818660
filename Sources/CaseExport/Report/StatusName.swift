/// What a status is called in a report.
enum StatusName {
    static func text(_ status: String) -> String {
        switch status {
        case "unusedNonSensitive": "unused, non-sensitive"
        case "unusedSensitive": "unused, sensitive"
        case "notRelevant": "not relevant"
        default: status
        }
    }
}
