import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark case items`.
struct CaseItemsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "items",
        abstract: "List what recordings, and parts of them, are in a case.")

    @Argument(help: "The case's reference.")
    var reference: String

    @Option(name: .long, help: "Only those with this status; may be given more than once.")
    var status: [ItemStatus] = []

    @Flag(name: .long, help: "List everything that was said of each, not only the latest.")
    var history = false

    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let index = try consultation.open()
        let found = try index.caseFile(reference: reference)
        try consultation.record(
            "case items", of: RecordingSelection(caseID: found.id), in: index)
        var rows = RowWriter(CaseItemRow.columns, format: output.format)
        for item in try index.items(of: found.id)
        where status.isEmpty || status.contains(item.status) {
            for row in try history ? statements(of: item, in: index) : [CaseItemRow(item)] {
                try rows.write(row)
            }
        }
        try rows.finish()
        try rows.requireRows()
    }

    private func statements(
        of item: CaseItem, in index: RecordingIndex
    ) throws -> [CaseItemRow] {
        guard let id = item.id else { return [CaseItemRow(item)] }
        return try index.statements(of: id).map { CaseItemRow(item, $0) }
    }
}
