import CallModel
import RecordingIndex

/// How a sample is listed.
enum SampleRow {
    static let columns: [Column<RecordingSample.Member>] = [
        Column(name: "draw", heading: "Draw") { .integer($0.draw) },
        Column(name: "stratum", heading: "Stratum") { .optional($0.stratum) },
        Column(name: "recording", heading: "Recording") {
            .integer(Int($0.recording.id.rawValue))
        },
        Column(name: "path", heading: "File", omission: .beginning) { .path($0.recording.path) },
        Column(name: "started_at", heading: "Started") {
            .optional($0.recording.call.started?.description)
        },
        Column(name: "handler", heading: "Handler") { .optional($0.recording.call.handler) },
        Column(name: "caller", heading: "Caller") {
            .optional($0.recording.call.isWithheld ? "withheld" : $0.recording.call.caller)
        },
        Column(name: "duration_s", heading: "Length") {
            .time(
                SampleTime(
                    sampleCount: $0.recording.sampleFrameCount,
                    sampleRate: $0.recording.sampleRate))
        },
        Column(name: "sha256", heading: nil) { .text($0.recording.contentHash.description) },
    ]
}
