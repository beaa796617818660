import CallModel

public import ArgumentParser
public import RecordingIndex

/// `earmark outliers`: calls that are unlike the others.
struct OutliersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outliers",
        abstract: "List calls whose length, talk share or dead air is far from what is usual.",
        discussion: """
            Calls are compared with all calls of the same handler or hour in the period, by the \
            modified z of Iglewicz and Hoaglin: 0.6745 times the distance from the median over the \
            median absolute deviation.
            """)

    @OptionGroup var consultation: ConsultationOptions

    @Option(name: .long, help: "With whose calls each is compared: handler or hour of the day.")
    var by: OutlierTerms.Grouping = .handler

    @OptionGroup var calls: CallFilterOptions

    @Option(
        name: .long,
        help: ArgumentHelp("The least distance that is listed, either way.", valueName: "z"))
    var threshold = Distance(hundredths: Int(OutlierTerms().threshold))

    @Option(
        name: .long,
        help: ArgumentHelp(
            "How many calls a group must have to be compared.", valueName: "count"))
    var minCount = OutlierTerms().minimumCount

    @Option(
        name: .long,
        help: ArgumentHelp("How many outliers are listed, the farthest.", valueName: "count"))
    var top = 100

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if top < 1 { throw ValidationError("--top wants to know how many, from 1.") }
        if minCount < 3 { throw ValidationError("--min-count is 3 or more, and is \(minCount).") }
        if by == .hour, calls.timeZone == nil {
            throw ValidationError(
                "--by hour goes by a clock: say which with --time-zone Europe/London, or UTC.")
        }
    }

    func run() throws {
        let index = try consultation.open()
        try consultation.record("outliers", in: index)
        var terms = OutlierTerms()
        terms.grouping = by
        terms.clock = calls.clock
        terms.filter = calls.filter
        terms.threshold = Int64(threshold.hundredths)
        terms.minimumCount = minCount
        terms.limit = top
        let report = try index.outliers(terms)
        var rows = RowWriter(Self.columns, format: output.format)
        for outlier in report.outliers { try rows.write(outlier) }
        try rows.finish()
        sayWhatIsLeftOut(of: report)
        try rows.requireRows()
    }

    private func sayWhatIsLeftOut(of report: OutlierReport) {
        for measure in Outlier.Measure.allCases {
            let omissions = report.omissions.filter { $0.measure == measure }
            say(omissions.filter(\.isTooSmall), because: "fewer than \(minCount) calls")
            say(omissions.filter { !$0.isTooSmall }, because: "half of them or more the same")
        }
        if report.ungroupedCount > 0 {
            StandardError.say(
                "Not compared: \(Count.text(report.ungroupedCount, "call")) without "
                    + (by == .handler ? "a handler." : "a time."))
        }
        if report.outlierCount > top {
            StandardError.say(
                "Outliers that are less far are left out: \(report.outlierCount - top); "
                    + "--top \(report.outlierCount) lists all.")
        }
    }

    /// One line for the groups of one measure, each with how many calls it has.
    private func say(_ omissions: [OutlierReport.Omission], because reason: String) {
        guard let measure = omissions.first?.measure.rawValue else { return }
        let groups = omissions.map { "\($0.group) (\($0.count))" }.joined(separator: ", ")
        StandardError.say("Not compared by \(measure), \(reason): \(by.rawValue) \(groups).")
    }

    private static let columns: [Column<Outlier>] =
        [
            Column(name: "measure", heading: "Measure") { .text($0.measure.rawValue) },
            Column(name: "group", heading: "Compared with") { .text($0.group) },
            Column(name: "group_calls", heading: "Calls") { .integer($0.groupCount) },
            Column(name: "value", heading: "Value") { $0.cell(Double($0.value)) },
            Column(name: "median", heading: "Median") { $0.cell(Double($0.twiceMedian) / 2) },
            Column(name: "mad", heading: "MAD") { $0.cell(Double($0.fourfoldDeviation) / 4) },
            Column(name: "unit", heading: "Unit") {
                .text($0.measure == .handlerShare ? "%" : "s")
            },
            Column(name: "z", heading: "z") { .hundredths($0.score) },
        ] + FoundCall.columns(of: \.call) + [
            Column(name: "path", heading: "File", omission: .beginning) { .path($0.call.path) }
        ]
}

extension OutliersCommand {
    /// A distance with up to two decimals.
    struct Distance: ExpressibleByArgument {
        let hundredths: Int

        init(hundredths: Int) { self.hundredths = hundredths }

        init?(argument: String) {
            guard let hundredths = DecimalText.scaled(argument, places: 2), hundredths >= 0 else {
                return nil
            }
            self.hundredths = hundredths
        }

        var defaultValueDescription: String {
            DecimalText.rounded(Double(hundredths) / 100, places: 1)
        }
    }
}

extension OutlierTerms.Grouping: ExpressibleByArgument {}

extension Outlier {
    /// A value of the measure in its unit, from milliseconds or hundredths of a per cent.
    fileprivate func cell(_ value: Double) -> Cell {
        measure == .handlerShare
            ? .decimal(value / 100, places: 2) : .decimal(value / 1000, places: 3)
    }
}
