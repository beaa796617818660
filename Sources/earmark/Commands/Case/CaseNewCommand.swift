import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark case new`.
struct CaseNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Open a case.")

    @Argument(help: "What people call it, such as OP-ELM-1; upper and lower case are the same.")
    var reference: String

    @Option(name: .long, help: "What it is about.")
    var title = ""

    @Flag(name: .long, help: "Let it be looked at for a reason only, which goes on record.")
    var requireReason = false

    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var custody: CustodyOptions

    func validate() throws {
        guard FoundPath(reference).description == reference else {
            throw ValidationError("A reference is one line of plain text.")
        }
    }

    func run() throws {
        let index = try indexOptions.open(.create)
        let opened = try index.createCase(
            reference: reference, title: title, requiresReason: requireReason,
            actor: custody.actor("case new"))
        StandardError.say("Opened case \(opened.reference).")
    }
}
