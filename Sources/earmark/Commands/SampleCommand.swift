public import ArgumentParser
import CallFacts
public import RecordingIndex

/// `earmark sample`: recordings drawn at random, and what they say of the rest.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Draw a random sample of recordings, the same on any machine.",
        discussion: """
            The same recordings, design and seed give the same sample, in whatever order and from \
            wherever they were ingested. With --found, how many of them show what was looked for, \
            it says how many of all may show it.
            """)

    @Option(name: .long, help: ArgumentHelp("How many recordings are drawn.", valueName: "n"))
    var size: Int

    @Option(
        name: .long,
        help: ArgumentHelp("What the pseudo-random numbers start from.", valueName: "s"))
    var seed: UInt64

    @Option(name: .long, help: "What it is drawn from in proportion.")
    var by: SampleDesign.Strata = .handler

    @Option(
        name: .long,
        help: ArgumentHelp(
            "How many of the sample show what was looked for; none unless it is given.",
            valueName: "k"))
    var found = 0

    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var calls: CallFilterOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard size >= 1 else { throw ValidationError("--size is 1 or more.") }
        guard (0...size).contains(found) else {
            throw ValidationError("--found is a number from 0 to --size.")
        }
    }

    func run() throws {
        guard let calendar = LocalCalendar(zone: calls.timeZone?.name) else { return }
        var design = SampleDesign(size: size, seed: seed, strata: by, calendar: calendar)
        design.filter = calls.filter
        let index = try consultation.open()
        try consultation.record("sample", in: index)
        let sample = try index.sample(by: design)
        guard found <= sample.members.count else {
            throw CommandError(
                """
                --found is \(found), but there were only \(sample.members.count) recordings to draw.
                """)
        }
        var rows = RowWriter(SampleRow.columns, format: output.format)
        for member in sample.members { try rows.write(member) }
        try rows.finish()
        try rows.requireRows()
        try ReportSentence.write(
            SampleSentence.text(of: sample, design, found: found), beside: output.format)
    }
}

extension SampleDesign.Strata: ExpressibleByArgument {}
