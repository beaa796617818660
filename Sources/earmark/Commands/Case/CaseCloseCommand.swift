import ArgumentParser
import RecordingIndex

/// `earmark case close`.
struct CaseCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a case: it takes nothing new from then on.")

    @Argument(help: "The case's reference.")
    var reference: String

    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var custody: CustodyOptions

    func run() throws {
        let index = try indexOptions.open(.write)
        let found = try index.caseFile(reference: reference)
        try index.closeCase(found.id, actor: custody.actor("case close"))
        StandardError.say("Closed case \(found.reference).")
    }
}
