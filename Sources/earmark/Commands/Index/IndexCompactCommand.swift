import ArgumentParser
import RecordingIndex

/// `earmark index compact`.
struct IndexCompactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compact",
        abstract: "Rewrite the index without the room that it does not use.",
        discussion: "It is refused while another program has the index open.")

    @OptionGroup var indexOptions: IndexOptions

    func run() throws {
        let index = try indexOptions.open(.write)
        let claim = index.claim(actor: Account.current, command: CommandLineText.current)
        defer { claim.release() }
        let size = try index.compact()
        try index.close()
        try StandardOutput.say("\(size.before) bytes before, \(size.after) after.")
    }
}
