import ArgumentParser
import RecordingIndex

/// `earmark case`: investigations and what is linked to them.
struct CaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "Open, list and close cases, link recordings, and say what they are in them.",
        subcommands: [
            CaseNewCommand.self,
            CaseListCommand.self,
            CaseShowCommand.self,
            CaseLinkCommand.self,
            CaseUnlinkCommand.self,
            CaseMarkCommand.self,
            CaseItemsCommand.self,
            CaseCloseCommand.self,
            CaseRetentionCommand.self,
            CaseHoldCommand.self,
            CaseReleaseCommand.self,
        ])
}

extension CaseFile {
    /// How cases are listed.
    static let columns: [Column<CaseFile>] = [
        Column(name: "case", heading: "Case") { .text($0.reference) },
        Column(name: "title", heading: "Title", omission: .end) { .text($0.title) },
        Column(name: "recordings", heading: "Recordings") { .integer($0.recordingCount) },
        Column(name: "opened_at", heading: "Opened") { .text($0.openedAt.description) },
        Column(name: "opened_by", heading: "Opened by") { .text($0.openedBy) },
        Column(name: "closed_at", heading: "Closed") {
            $0.closedAt.map { .text($0.description) } ?? .absent
        },
        Column(name: "closed_by", heading: "Closed by") { $0.closedBy.map(Cell.text) ?? .absent },
        Column(name: "requires_reason", heading: "Reason required") {
            $0.requiresReason ? .text("yes") : .absent
        },
    ]
}
