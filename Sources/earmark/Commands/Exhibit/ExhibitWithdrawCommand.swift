import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark exhibit withdraw`.
struct ExhibitWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Withdraw an exhibit; its mark is given to nothing else.")

    @Argument(help: "The mark, such as ABC/1.", transform: ExhibitMark.parse)
    var mark: ExhibitMark

    @Option(name: .long, help: "What it is in the case from now on.")
    var status: ItemStatus = .unreviewed

    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var custody: CustodyOptions

    func validate() throws {
        guard custody.reason != nil else {
            throw ValidationError("Say why with --reason: a withdrawal is kept with its reason.")
        }
    }

    func run() throws {
        let exhibit = try indexOptions.open(.write).withdrawExhibit(
            mark, becoming: status, actor: custody.actor("exhibit withdraw"))
        StandardError.say("Withdrew \(exhibit.mark); it is \(status.rawValue) now.")
    }
}
