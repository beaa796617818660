import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark segments`: the segments that an index holds.
struct SegmentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segments",
        abstract: "List the segments of a case or of recordings.")

    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var filterOptions: SegmentFilterOptions
    @Option(
        help: ArgumentHelp(
            "The longest only, so many of them, by duration.", valueName: "count"))
    var longest: Int?
    @OptionGroup var output: SegmentOutputOptions

    func validate() throws {
        if let longest, longest < 1 {
            throw ValidationError("--longest wants to know how many, from 1.")
        }
        guard output.format == .rttm else { return }
        if let kind = filterOptions.kind, kind != .speech {
            throw ValidationError(
                "RTTM holds utterances, which --kind \(kind.rawValue) leaves out.")
        }
        guard filterOptions.digits == nil else {
            throw ValidationError("RTTM holds utterances, and --digits looks for dialled digits.")
        }
    }

    func run() throws {
        let index = try consultation.open()
        var filter = try filterOptions.filter(in: index)
        if output.format == .rttm { filter.kind = .speech }
        try consultation.record("segments", of: filter.selection, in: index)
        var rows = RowWriter(
            SegmentRow.columns, format: output.format, rttmLine: \.rttmLine)
        var names = RTTMNames()
        func write(_ segment: FoundSegment) throws {
            let row = SegmentRow(segment)
            if output.format == .rttm { names.note(row) }
            try rows.write(row)
        }
        if let longest {
            try index.longestSegments(matching: filter, count: longest).forEach(write)
        } else {
            try index.forEachSegment(matching: filter, write)
        }
        try rows.finish()
        names.sayWhatIsShared()
        if rows.rowCount == 0 { throw ExitStatus.attention }
    }
}
