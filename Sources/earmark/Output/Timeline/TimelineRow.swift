import CallModel
import RecordingIndex

/// A call of a timeline with its number there.
struct TimelineRow {
    /// Its place, from 1.
    let number: Int
    let call: TimelineCall

    static let columns: [Column<TimelineRow>] = [
        Column(name: "number", heading: "No.") { .integer($0.number) },
        Column(name: "started_at", heading: "Started") {
            .optional($0.call.call.started?.description)
        },
        Column(name: "started_or_at", heading: "Or") {
            .optional($0.call.call.startedAlternative?.description)
        },
        Column(name: "handler", heading: "Handler") { .optional($0.call.call.handler) },
        Column(name: "caller", heading: "Caller") {
            .optional($0.call.call.isWithheld ? "withheld" : $0.call.call.caller)
        },
        Column(name: "direction", heading: "Direction") { .optional($0.call.call.direction) },
        Column(name: "duration_s", heading: "Duration") {
            .milliseconds($0.call.durationMilliseconds)
        },
        Column(name: "talk_s", heading: "Connected") { .milliseconds($0.call.talkMilliseconds) },
        Column(name: "recorded_s", heading: nil) { .milliseconds($0.call.recordedMilliseconds) },
        Column(name: "handler_speech_s", heading: "Handler talks") {
            .milliseconds($0.call.handlerSpeechMilliseconds)
        },
        Column(name: "caller_speech_s", heading: "Caller talks") {
            .milliseconds($0.call.callerSpeechMilliseconds)
        },
        Column(name: "sources", heading: "Sources") {
            $0.call.call.hasConflict ? .text("contradict") : .absent
        },
        Column(name: "reference", heading: "Call") { .optional($0.call.reference) },
        Column(name: "tags", heading: "Tags", omission: .end) { .optional($0.call.tags) },
        Column(name: "recording", heading: "Recording") {
            .integer(Int($0.call.recording.rawValue))
        },
        Column(name: "path", heading: "File", omission: .beginning) { .path($0.call.path) },
        Column(name: "sha256", heading: nil) { .text($0.call.contentHash.description) },
    ]
}
