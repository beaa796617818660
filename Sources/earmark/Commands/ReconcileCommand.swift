public import ArgumentParser
import CallFacts
public import RecordingIndex

/// `earmark reconcile`: what does not go together.
struct ReconcileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Hold recordings, call logs and incident logs against each other.",
        discussion: """
            A row for each thing that does not go together with another, and a sentence with what \
            that rests on. --coverage counts instead, week by week and for each handler, what part \
            of the logged calls is held.
            """)

    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var calls: CallFilterOptions
    @OptionGroup var output: OutputOptions

    @Option(
        name: .long,
        help: ArgumentHelp("Only findings of this kind; may be given more than once."))
    var kind: [FindingKind] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "A recording is short when it is shorter than this share of the logged talk time.",
            valueName: "percent"))
    var shorterThan = ReconciliationTerms.defaultShortPercent

    @Flag(name: .long, help: "Count logged calls and recordings held, by week and handler.")
    var coverage = false

    func validate() throws {
        guard (1...100).contains(shorterThan) else {
            throw ValidationError("--shorter-than is a share from 1 to 100 percent.")
        }
        guard !coverage || (kind.isEmpty && calls.number == nil) else {
            throw ValidationError(
                "--coverage counts by handler and week; --kind and --number do not go with it.")
        }
    }

    func run() throws {
        let index = try consultation.open()
        try consultation.record("reconcile", in: index)
        let rowCount = try coverage ? listCoverage(of: index) : listFindings(of: index)
        if rowCount == 0 { throw ExitStatus.nothingMatched() }
    }

    private func listFindings(of index: RecordingIndex) throws -> Int {
        var terms = ReconciliationTerms()
        terms.filter = calls.filter
        if !kind.isEmpty { terms.kinds = Set(kind) }
        terms.shortPercent = shorterThan
        let result = try index.reconcile(by: terms)
        var rows = RowWriter(FindingRow.columns, format: output.format)
        for finding in result.findings { try rows.write(finding) }
        try rows.finish()
        try ReportSentence.write(
            ReconciliationSentence.text(of: result, by: terms), beside: output.format)
        return rows.rowCount
    }

    private func listCoverage(of index: RecordingIndex) throws -> Int {
        let zone = calls.timeZone?.name
        guard let calendar = LocalCalendar(zone: zone) else { return 0 }
        let result = try index.coverage(matching: calls.filter, calendar: calendar)
        var rows = RowWriter(CoverageRow.columns, format: output.format)
        for week in result.weeks { try rows.write(week) }
        try rows.finish()
        try ReportSentence.write(
            ReconciliationSentence.text(of: result, calls.filter, zone: zone),
            beside: output.format)
        return rows.rowCount
    }
}

extension FindingKind: ExpressibleByArgument {}
