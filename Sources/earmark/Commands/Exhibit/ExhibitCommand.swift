import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark exhibit`: what is produced, under which mark.
struct ExhibitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exhibit",
        abstract: "Give recordings, or parts of them, marks under which they are produced.",
        subcommands: [
            ExhibitNewCommand.self,
            ExhibitListCommand.self,
            ExhibitShowCommand.self,
            ExhibitWithdrawCommand.self,
        ])
}

extension Exhibit {
    /// How exhibits are listed.
    static let columns: [Column<Exhibit>] =
        [
            Column(name: "mark", heading: "Mark") { .text($0.mark.description) },
            Column(name: "case", heading: "Case") { .text($0.caseReference) },
            Column(name: "recording", heading: "Recording") {
                .integer(Int($0.recordingID.rawValue))
            },
        ] + PartColumns.make({ $0.part }, sampleRate: { $0.sampleRate }) + [
            Column(name: "description", heading: "Description", omission: .end) {
                .text($0.description)
            },
            Column(name: "producer", heading: "Producer") { .text($0.producer) },
            Column(name: "produced_on", heading: "Date") { .text($0.producedOn) },
            Column(name: "created_at", heading: nil) { .text($0.createdAt.description) },
            Column(name: "created_by", heading: nil) { .text($0.createdBy) },
            Column(name: "withdrawn_at", heading: "Withdrawn") {
                .optional($0.withdrawnAt?.description)
            },
            Column(name: "withdrawn_by", heading: nil) { .optional($0.withdrawnBy) },
            Column(name: "withdrawal_reason", heading: "Why", omission: .end) {
                .optional($0.withdrawalReason)
            },
            Column(name: "sha256", heading: nil) { .text($0.contentHash.description) },
        ]
}
