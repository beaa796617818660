import CallModel
import RecordingIndex

/// An item of a case as it is listed: with the latest statement, or with one of before.
struct CaseItemRow: Sendable {
    let item: CaseItem
    let status: ItemStatus
    let description: String?
    let reason: String?
    let statedAt: Timestamp?
    let statedBy: String?

    /// With what was said last.
    init(_ item: CaseItem) {
        self.item = item
        status = item.status
        description = item.description
        reason = item.reason
        statedAt = item.statedAt
        statedBy = item.statedBy
    }

    /// With what was said once.
    init(_ item: CaseItem, _ statement: ItemStatement) {
        self.item = item
        status = statement.status
        description = statement.description
        reason = statement.reason
        statedAt = statement.statedAt
        statedBy = statement.statedBy
    }

    static let columns: [Column<CaseItemRow>] =
        [
            Column(name: "recording", heading: "Recording") {
                .integer(Int($0.item.recordingID.rawValue))
            }
        ] + PartColumns.make({ $0.item.part }, sampleRate: { $0.item.sampleRate }) + [
            Column(name: "status", heading: "Status") { .text($0.status.rawValue) },
            Column(name: "mark", heading: "Mark") { .optional($0.item.mark?.description) },
            Column(name: "schedule_number", heading: "Number") {
                $0.item.scheduleNumber.map(Cell.integer) ?? .absent
            },
            Column(name: "description", heading: "Description", omission: .end) {
                .optional($0.description)
            },
            Column(name: "reason", heading: "Reason", omission: .end) { .optional($0.reason) },
            Column(name: "stated_at", heading: "Stated") { .optional($0.statedAt?.description) },
            Column(name: "stated_by", heading: "By") { .optional($0.statedBy) },
            Column(name: "sha256", heading: nil) { .text($0.item.contentHash.description) },
        ]
}
