import ArgumentParser
import CallFacts
import CallModel
import RecordingIndex

/// `earmark contacts`: who had contact with whom.
struct ContactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts",
        abstract: "Count the calls between handlers and callers, and say which are surprising.",
        discussion: """
            Expected is what chance would have: the handler's calls times the caller's, over all \
            calls of the period. Surprise is the common logarithm, negated, of the Poisson \
            probability of so many calls or more: 3 is one in a thousand. It says that something is \
            not chance, not why.
            """)

    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var calls: CallFilterOptions

    @Option(
        name: .long,
        help: ArgumentHelp("How many pairs are listed, the most surprising.", valueName: "count"))
    var top = 50

    @Flag(
        name: .long,
        help: "Behind each pair, calls of the handler with near misses of the number.")
    var nearMisses = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if top < 1 { throw ValidationError("--top wants to know how many, from 1.") }
    }

    func run() throws {
        let index = try consultation.open()
        try consultation.record("contacts", in: index)
        let report = try index.contacts(
            matching: calls.filter, limit: top, nearMisses: nearMisses)
        var rows = RowWriter(
            Self.columns.filter { nearMisses || !$0.name.hasPrefix("near_miss") },
            format: output.format)
        for contact in report.contacts { try rows.write(contact) }
        try rows.finish()
        try rows.requireRows()
        Self.sayWhatIsBehind(report, top: top)
    }

    private static func sayWhatIsBehind(_ report: ContactReport, top: Int) {
        let (calls, pairs) = (report.callCountOfPeriod, report.pairCountOfPeriod)
        StandardError.say(
            "Expected by \(Count.text(calls, "call")) of \(Count.text(pairs, "pair")). Where all is chance, about one of so many "
                + "pairs is as rare as 1 in \(pairs): a surprise of "
                + "\(DecimalText.rounded(report.surpriseByChance, places: 2)).")
        if report.pairCount > top {
            StandardError.say(
                "Less surprising pairs are left out: \(report.pairCount - top); "
                    + "--top \(report.pairCount) lists all.")
        }
    }

    private static let columns: [Column<Contact>] = [
        Column(name: "handler", heading: "Handler") { .text($0.handler) },
        Column(name: "caller", heading: "Caller") { .text($0.caller) },
        Column(name: "near_miss_of", heading: "Near miss of") { .optional($0.nearMissOf) },
        Column(name: "near_miss", heading: "By") { .optional($0.nearMiss?.rawValue) },
        Column(name: "calls", heading: "Calls") { .integer($0.callCount) },
        Column(name: "inbound", heading: "In") { .integer($0.inboundCount) },
        Column(name: "outbound", heading: "Out") { .integer($0.outboundCount) },
        Column(name: "expected", heading: "Expected") { .decimal($0.expected, places: 3) },
        Column(name: "surprise", heading: "Surprise") { .decimal($0.surprise, places: 2) },
        Column(name: "out_of_hours", heading: "Out of hours") {
            $0.outOfHoursCount.map(Cell.integer) ?? .absent
        },
        Column(name: "first_at", heading: "First") { .moment($0.first) },
        Column(name: "last_at", heading: "Last") { .moment($0.last) },
        Column(name: "duration_s", heading: "Length") { .duration($0.duration) },
        Column(name: "handler_speech_s", heading: "Handler speaks") {
            .duration($0.handlerSpeech)
        },
        Column(name: "caller_speech_s", heading: "Caller speaks") { .duration($0.callerSpeech) },
    ]
}
