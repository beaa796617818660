import CallModel
import RecordingIndex

/// How recordings are listed.
enum RecordingRow {
    static let columns: [Column<RecordingSummary>] = [
        Column(name: "recording", heading: "Recording") { .integer(Int($0.id.rawValue)) },
        Column(name: "path", heading: "File", omission: .beginning) { .path($0.path) },
        Column(name: "started_at", heading: "Started") {
            $0.call.started.map { .text($0.description) } ?? .absent
        },
        Column(name: "started_or_at", heading: "Or") {
            $0.call.startedAlternative.map { .text($0.description) } ?? .absent
        },
        Column(name: "handler", heading: "Handler") { .optional($0.call.handler) },
        Column(name: "caller", heading: "Caller") {
            .optional($0.call.isWithheld ? "withheld" : $0.call.caller)
        },
        Column(name: "direction", heading: "Direction") { .optional($0.call.direction) },
        Column(name: "sources", heading: "Sources") {
            $0.call.hasConflict ? .text("contradict") : .absent
        },
        Column(name: "container", heading: nil) { .text($0.container) },
        Column(name: "codec", heading: "Codec") { .text($0.codec) },
        Column(name: "sample_rate_hz", heading: "Hz") { .integer($0.sampleRate) },
        Column(name: "channels", heading: "Channels") { .integer($0.channelCount) },
        Column(name: "duration_s", heading: "Length") {
            .time(SampleTime(sampleCount: $0.sampleFrameCount, sampleRate: $0.sampleRate))
        },
        Column(name: "sample_frames", heading: nil) { .integer($0.sampleFrameCount) },
        Column(name: "utterances", heading: "Utterances") { .integer($0.utteranceCount) },
        Column(name: "problem", heading: "Problem", omission: .end) {
            $0.problem.map(Cell.text) ?? .absent
        },
        Column(name: "size_bytes", heading: nil) { .integer($0.byteCount) },
        Column(name: "sha256", heading: nil) { .text($0.contentHash.description) },
    ]
}
