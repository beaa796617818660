import ArgumentParser
import RecordingIndex

/// `earmark index backup`.
struct IndexBackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the index to a new file, also while it is written, and verify the copy.")

    @Argument(help: ArgumentHelp("The copy, where no file is yet.", valueName: "file"))
    var file: String

    @Option(
        name: .long,
        help: ArgumentHelp("To whom it is handed on; on record.", valueName: "name"))
    var recipient: String?

    @OptionGroup var consultation: ConsultationOptions

    func validate() throws {
        guard recipient?.isBlank != true else {
            throw ValidationError("--recipient should name somebody, and is empty.")
        }
    }

    func run() throws {
        let index = try consultation.open()
        try index.refuse(output: file)
        try consultation.recordDisclosure("index backup", to: recipient, in: index)
        let digest = try index.backup(to: file)
        try StandardOutput.say("Copied to \(file), and verified. Digest \(digest).")
    }
}
