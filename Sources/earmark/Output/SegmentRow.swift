import CallModel
import CaseExport
import RecordingIndex

/// One segment with what is needed to say where it is, from an index or straight from a file.
struct SegmentRow {
    var recordingID: RecordingID?
    var contentHash: ContentHash?
    var path: FoundPath
    var sampleRate: Int
    var role: Role?
    var segment: Segment

    /// A segment from an index.
    init(_ found: FoundSegment) {
        recordingID = found.recording.id
        contentHash = found.recording.contentHash
        path = found.recording.path
        sampleRate = found.recording.sampleRate
        role = found.role
        segment = found.segment
    }

    /// A segment of a file that is in no index.
    init(_ segment: Segment, of recording: RecordingAnalysis, in analysis: FileAnalysis) {
        contentHash = analysis.contentHash
        path = analysis.file.path
        sampleRate = recording.sampleRate
        self.segment = segment
    }

    private func time(_ sampleCount: Int) -> SampleTime {
        SampleTime(sampleCount: sampleCount, sampleRate: sampleRate)
    }

    /// How segments are listed.
    static let columns: [Column<SegmentRow>] = [
        Column(name: "recording", heading: "Recording") {
            $0.recordingID.map { .integer(Int($0.rawValue)) } ?? .absent
        },
        Column(name: "file", heading: "File", omission: .beginning) { .path($0.path.name) },
        Column(name: "channel", heading: "Channel") { .integer($0.segment.channel) },
        Column(name: "role", heading: "Role") {
            $0.role.map { .text($0.rawValue) } ?? .absent
        },
        Column(name: "kind", heading: "Kind") { .text($0.segment.kind.rawValue) },
        Column(name: "digits", heading: "Digits") {
            $0.segment.digits.map(Cell.text) ?? .absent
        },
        Column(name: "start_s", heading: "Start") { .time($0.time($0.segment.startSample)) },
        Column(name: "end_s", heading: "End") { .time($0.time($0.segment.endSample)) },
        Column(name: "duration_s", heading: "Length") {
            .time($0.time($0.segment.sampleCount))
        },
        Column(name: "mean_level_dbfs", heading: "dBFS") { .level($0.segment.meanLevel) },
        Column(name: "peak_level_dbfs", heading: nil) { .level($0.segment.peakLevel) },
        Column(name: "start_sample", heading: nil) { .integer($0.segment.startSample) },
        Column(name: "sample_count", heading: nil) { .integer($0.segment.sampleCount) },
        Column(name: "sample_rate_hz", heading: nil) { .integer($0.sampleRate) },
        Column(name: "sha256", heading: nil) {
            $0.contentHash.map { .text($0.description) } ?? .absent
        },
        Column(name: "path", heading: nil) { .path($0.path) },
    ]

    /// The recording's name in RTTM.
    var rttmName: String { RTTM.name(of: path) }

    /// The utterance as a line of RTTM; other kinds have none.
    var rttmLine: String? {
        RTTM.line(segment, of: path, sampleRate: sampleRate, role: role)
    }
}
