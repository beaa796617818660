public import ArgumentParser
public import RecordingIndex

/// `earmark search`: words in notes, tags and transcripts.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find words in notes, tags and transcripts, and where they are said.",
        discussion: """
            All the words have to occur. "Words in quotation marks" stand one behind the other; ambul* \
            is the beginning of a word; and, or, not and parentheses join them. Upper and lower case \
            are the same, and so are letters with and without accents.
            """)

    @Argument(
        help: ArgumentHelp(
            "What to search for: one argument for the shell, or several.", valueName: "words"))
    var words: [String]

    @Option(
        name: .customLong("in"),
        help: ArgumentHelp(
            "Only in notes (and tags), or only in transcripts.", valueName: "source"))
    var source: TextSource?

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp("Only recordings linked to this case.", valueName: "reference"))
    var caseReference: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only this recording, or those of a folder; may be given more than once.",
            valueName: "recording"))
    var recording: [String] = []

    @Option(name: .long, help: ArgumentHelp("The first hits only, so many.", valueName: "count"))
    var limit: Int?

    @OptionGroup var calls: CallFilterOptions
    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let limit, limit < 1 {
            throw ValidationError("--limit wants to know how many, from 1.")
        }
        _ = try expression()
    }

    func run() throws {
        let index = try consultation.open()
        var search = TextSearch(try expression())
        if let source { search.sources = [source] }
        search.filter = calls.filter
        let named = try index.recordings(named: recording)
        search.selection = RecordingSelection(
            caseID: try index.caseID(caseReference), recordings: named.isEmpty ? nil : Set(named))
        search.limit = limit
        try consultation.record("search", of: search.selection, in: index)
        var rows = RowWriter(FoundText.columns, format: output.format)
        try index.forEachText(matching: search) { try rows.write($0) }
        try rows.finish()
        try rows.requireRows()
    }

    private func expression() throws -> SearchExpression {
        do {
            return try SearchExpression(words.joined(separator: " "))
        } catch {
            throw ValidationError(error.description)
        }
    }
}

extension TextSource: ExpressibleByArgument {}
