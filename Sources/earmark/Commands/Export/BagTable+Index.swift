import CaseAssembly
import CaseExport
import RecordingIndex

extension BagTable {
    /// The lists of a case, as the commands print them.
    static func all(
        of selection: RecordingSelection, in index: RecordingIndex
    ) throws -> [BagTable] {
        var recordings = CSVText.line(RecordingRow.columns.map(\.name))
        try index.forEachRecording(in: selection) { recordings += RecordingRow.columns.csv(of: $0) }
        return [
            BagTable(name: "recordings.csv", says: "all recordings", text: recordings),
            BagTable(
                name: "segments.csv", says: "all segments",
                text: try SegmentRow.csv(of: selection, in: index)),
        ]
    }
}

extension SegmentRow {
    /// The segments of recordings, as `segments --format csv` prints them.
    static func csv(
        of selection: RecordingSelection, in index: RecordingIndex
    ) throws -> String {
        var text = CSVText.line(columns.map(\.name))
        try index.forEachSegment(matching: SegmentFilter(selection: selection)) {
            text += columns.csv(of: SegmentRow($0))
        }
        return text
    }
}
