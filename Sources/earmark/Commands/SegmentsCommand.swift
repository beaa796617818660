import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark segments`: the segments that an index holds.
struct SegmentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segments",
        abstract: "List the segments of a case or of recordings.")

    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var filterOptions: SegmentFilterOptions
    @OptionGroup var output: SegmentOutputOptions

    func run() throws {
        let index = try indexOptions.open(.read)
        var rows = RowWriter(
            SegmentRow.columns, format: output.format, rttmLine: \.rttmLine)
        var names = RTTMNames()
        try index.forEachSegment(matching: filterOptions.filter(in: index)) { segment in
            let row = SegmentRow(segment)
            if output.format == .rttm { names.note(row) }
            try rows.write(row)
        }
        try rows.finish()
        names.sayWhatIsShared()
        if rows.rowCount == 0 { throw ExitStatus.attention }
    }
}
