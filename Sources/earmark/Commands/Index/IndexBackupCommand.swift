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
        let index = try indexOptions.open(.read)
        if let folder = AbsolutePath.folder(of: file), try index.hasFiles(in: folder) {
            throw CommandError(
                """
                The copy \(file) would lie beside recordings in \(folder), where nothing may be \
                written. Name a file elsewhere.
                """)
        }
        let digest = try index.backup(to: file)
        try StandardOutput.say("Copied to \(file), and verified. Digest \(digest).")
    }
}
