import ArgumentParser
import CallFacts
import CallModel
import RecordImport
import RecordingIndex

/// Which file is taken in, and how it is to be understood.
struct ImportOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The file: comma-separated values.", valueName: "file"))
    var file: String

    @Option(name: .long, help: ArgumentHelp("The layout of the file.", valueName: "name"))
    var preset = "generic"

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The column that holds a field, where the preset has another; may be repeated.",
            valueName: "field=column"))
    var map: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "How times are written, where not as ISO 8601, such as 'dd/MM/yyyy HH:mm:ss'.",
            valueName: "pattern"))
    var timeFormat: String?

    @OptionGroup var source: SourceOptions
    @OptionGroup var custody: CustodyOptions
    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let timeFormat, TimePattern(timeFormat) == nil {
            throw ValidationError(
                "--time-format should have at least yyyy, MM, dd and HH, and is '\(timeFormat)'.")
        }
        var fields: Set<Substring> = []
        for text in map {
            let parts = text.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else {
                throw ValidationError("--map should be FIELD=COLUMN, and is '\(text)'.")
            }
            guard fields.insert(parts[0]).inserted else {
                throw ValidationError("--map says more than once which column holds \(parts[0]).")
            }
        }
    }

    /// Takes the file in, and says what became of its rows.
    func run(_ kind: ImportKind) throws {
        let imported = try RecordFileInput.read(file, as: recordFile(kind))
        let index = try indexOptions.open(.create)
        let claim = index.claim(actor: Account.current, command: CommandLineText.current)
        defer { claim.release() }
        let report = try index.import(imported, actor: custody.actor("import \(kind.rawValue)"))
        try ImportListing.write(report, of: imported, format: output.format)
        try index.close()
        if !imported.problems.isEmpty || imported.rowCount == 0 { throw ExitStatus.attention }
    }

    private func recordFile(_ kind: ImportKind) -> RecordFile {
        var recordFile = RecordFile(kind: kind, preset: preset)
        for text in map {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            recordFile.columns[parts[0]] = parts[1]
        }
        recordFile.region = source.region
        recordFile.zone = source.timeZone?.name
        recordFile.aheadBy = source.clockOffset.milliseconds
        recordFile.timePattern = timeFormat.flatMap(TimePattern.init)
        return recordFile
    }
}
