import CallModel
import RecordingIndex

extension FoundText {
    /// How hits are listed.
    static let columns: [Column<FoundText>] =
        [
            Column(name: "recording", heading: "Recording") {
                .integer(Int($0.recording.rawValue))
            },
            Column(name: "started_at", heading: "Call") { .moment($0.call.started) },
            Column(name: "started_or_at", heading: nil) { .moment($0.call.startedAlternative) },
            Column(name: "handler", heading: "Handler") { .optional($0.call.handler) },
            Column(name: "caller", heading: "Caller") {
                .optional($0.call.isWithheld ? "withheld" : $0.call.caller)
            },
            Column(name: "in", heading: "In") { .text($0.origin.rawValue) },
            Column(name: "number", heading: "Number") { .integer(Int($0.number)) },
        ] + TextPlace.columns { $0.place } + [
            Column(name: "role", heading: "Role") { .optional($0.role?.rawValue) },
            Column(name: "by", heading: "By") { .optional($0.author) },
            Column(name: "text", heading: "Text", omission: .end) { .text($0.snippet) },
            Column(name: "utterance_channel", heading: nil) {
                $0.utterance.map { .integer($0.channel) } ?? .absent
            },
            Column(name: "utterance_start_s", heading: "Utterance") {
                $0.time(\.startSample)
            },
            Column(name: "utterance_end_s", heading: nil) {
                $0.time { $0.startSample + $0.sampleCount }
            },
            Column(name: "utterance_start_sample", heading: nil) {
                $0.utterance.map { .integer($0.startSample) } ?? .absent
            },
            Column(name: "utterance_sample_count", heading: nil) {
                $0.utterance.map { .integer($0.sampleCount) } ?? .absent
            },
            Column(name: "path", heading: nil) { .path($0.path) },
        ]

    private func time(_ position: (Utterance) -> Int) -> Cell {
        utterance.map {
            .time(SampleTime(sampleCount: position($0), sampleRate: sampleRate))
        } ?? .absent
    }
}
