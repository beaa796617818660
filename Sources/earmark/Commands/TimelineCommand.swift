import ArgumentParser
import CallFacts
import CallModel
import Foundation
import RecordingIndex

/// `earmark timeline`: the calls of a case, in the order of time.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "List the calls of a case in the order of time, or draw them.")

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp("The case's reference.", valueName: "reference"))
    var caseReference: String

    @Option(
        name: .long,
        help: ArgumentHelp("Also draw them, day by day, into this file.", valueName: "file"))
    var svg: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The zone in which days and hours are drawn; UTC by default.", valueName: "zone"))
    var timeZone: ZoneName?

    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        if let svg { try AbsolutePath.requireFolder(of: svg) }
        let index = try consultation.open()
        let found = try index.caseFile(reference: caseReference)
        try consultation.record(
            "timeline", of: RecordingSelection(caseID: found.id), in: index)
        let calls = try index.timeline(of: found.id).enumerated().map {
            TimelineRow(number: $0.offset + 1, call: $0.element)
        }
        if let svg, !calls.isEmpty { try draw(calls, of: found, to: svg) }
        var rows = RowWriter(TimelineRow.columns, format: output.format)
        for call in calls { try rows.write(call) }
        try rows.finish()
        try rows.requireRows()
    }

    private func draw(_ calls: [TimelineRow], of found: CaseFile, to path: String) throws {
        guard let calendar = LocalCalendar(zone: timeZone?.name) else { return }
        // Nothing is written beside recordings.
        if let folder = AbsolutePath.folder(of: path),
            calls.contains(where: { $0.call.path.folder == folder })
        {
            throw CommandError(
                """
                The drawing \(path) would lie in \(folder), beside recordings, where nothing may \
                be written. Name a file elsewhere with --svg.
                """)
        }
        let title = found.title.isEmpty ? found.reference : "\(found.reference): \(found.title)"
        let plot = TimelinePlot(
            title: title, rows: calls, zone: timeZone?.name, calendar: calendar)
        do {
            try Data(plot.svg.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandError("\(path) cannot be written: \(error.localizedDescription)")
        }
    }
}
