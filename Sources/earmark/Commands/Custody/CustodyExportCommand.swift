import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark custody export`.
struct CustodyExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the custody log to a new file, in the bytes that are hashed.",
        discussion: """
            One line an entry, then one line a head that was signed, then the head as it is now. \
            custody-check.py verifies it.
            """)

    @Argument(help: ArgumentHelp("The file, where none is yet.", valueName: "file"))
    var file: String

    @OptionGroup var indexOptions: IndexOptions

    func run() throws {
        let index = try indexOptions.open(.read)
        try index.refuse(output: file)
        var output = try NewFile(at: file)
        let count = try index.forEachCustodyLine { try output.write($0 + "\n") }
        try output.finish()
        StandardError.say("Wrote \(Count.text(count, "entry", "entries")) to \(file).")
    }
}
