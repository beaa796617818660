import ArgumentParser
import RecordingIndex

/// `earmark index backup`.
struct IndexBackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the index to a new file, also while it is written, and verify the copy.")

    @Argument(help: ArgumentHelp("The copy, where no file is yet.", valueName: "file"))
    var file: String

    @OptionGroup var indexOptions: IndexOptions

    func run() throws {
        let digest = try indexOptions.open(.read).backup(to: file)
        try StandardOutput.say("Copied to \(file), and verified. Digest \(digest).")
    }
}
