import ArgumentParser
import CallModel
import CaseExport
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
        guard output.format == .labels(.rttm) else { return }
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
        if output.format == .labels(.rttm) { filter.kind = .speech }
        try consultation.record("segments", of: filter.selection, in: index)
        let count =
            switch output.format {
            case .rows(let format): try list(filter, in: index, as: format)
            case .labels(let format): try label(filter, in: index, as: format)
            }
        if count == 0 { throw ExitStatus.nothingMatched() }
    }

    /// Prints rows, and returns how many.
    private func list(
        _ filter: SegmentFilter, in index: RecordingIndex, as format: RowFormat
    ) throws -> Int {
        var rows = RowWriter(SegmentRow.columns, format: format)
        try forEachSegment(matching: filter, in: index) { try rows.write(SegmentRow($0)) }
        try rows.finish()
        return rows.rowCount
    }

    /// Prints labels, and returns of how many segments.
    private func label(
        _ filter: SegmentFilter, in index: RecordingIndex, as format: LabelFormat
    ) throws -> Int {
        var labels = LabelListing(
            format, remedy: "Name one with --recording, or export the case to have one file each.")
        try forEachSegment(matching: filter, in: index) {
            try labels.write(SegmentRow($0), of: LabelledRecording($0.recording))
        }
        try labels.finish()
        return labels.segmentCount
    }

    private func forEachSegment(
        matching filter: SegmentFilter, in index: RecordingIndex,
        _ body: (FoundSegment) throws -> Void
    ) throws {
        if let longest {
            try index.longestSegments(matching: filter, count: longest).forEach(body)
        } else {
            try index.forEachSegment(matching: filter, body)
        }
    }
}

extension LabelledRecording {
    /// A recording of an index, still without segments and roles.
    init(_ recording: RecordingSummary) {
        self.init(
            path: recording.path, sampleRate: recording.sampleRate,
            sampleFrameCount: recording.sampleFrameCount, channelCount: recording.channelCount,
            roles: [:], segments: [])
    }
}
