import ArgumentParser
import CallModel
import CustodyLog
import RecordingIndex

/// `earmark custody log`.
struct CustodyLogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "List the entries of the custody log.")

    @OptionGroup var filterOptions: CustodyFilterOptions
    @OptionGroup var output: OutputOptions

    @Option(
        name: .long,
        help: ArgumentHelp("Only entries by, or on behalf of, this one.", valueName: "name"))
    var actor: String?

    @Option(name: .long, help: "Only entries of this kind.")
    var kind: CustodyKind?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only entries that list the fingerprint of this recording, or this fingerprint.",
            discussion: "An entry lists its fingerprints where they are 16 or fewer.",
            valueName: "recording"))
    var recording: String?

    func run() throws {
        let index = try filterOptions.indexOptions.open(.read)
        var filter = try filterOptions.filter(in: index)
        filter.actor = actor
        filter.kind = kind
        filter.subject = try recording.map { name in
            // Of what was disposed of, the fingerprint is all that is left.
            try ContentHash(hexadecimal: name)
                ?? index.recording(index.recording(named: name)).summary.contentHash
        }
        var rows = RowWriter(CustodyEntryRow.columns, format: output.format)
        try index.forEachCustodyEntry(matching: filter) { try rows.write($0) }
        try rows.finish()
        try rows.requireRows()
    }
}
