import CallModel
import RecordingIndex

extension Clip {
    /// How clips are listed.
    static let columns: [Column<Clip>] =
        [
            Column(name: "clip", heading: "Clip") { .integer(Int($0.id.rawValue)) },
            Column(name: "mark", heading: "Mark") { .optional($0.mark?.description) },
            Column(name: "case", heading: "Case") { .optional($0.caseReference) },
            Column(name: "recording", heading: "Recording") {
                .integer(Int($0.recordingID.rawValue))
            },
        ]
        + PartColumns.make({ .range($0.samples) }, sampleRate: { $0.sampleRate })
        .filter { !["part", "channel"].contains($0.name) } + [
            Column(name: "channels", heading: "Channels") {
                .text($0.channels.map(String.init).joined(separator: " "))
            },
            Column(name: "fade_samples", heading: nil) { .integer($0.fadeSampleCount) },
            Column(name: "redactions", heading: "Redactions") { .integer($0.redactions.count) },
            Column(name: "format", heading: nil) { .text($0.format.rawValue) },
            Column(name: "path", heading: "File", omission: .beginning) {
                $0.file.map { .path($0.path) } ?? .absent
            },
            Column(name: "begun_at", heading: "Cut") { .text($0.begunAt.description) },
            Column(name: "begun_by", heading: "By") { .text($0.begunBy) },
            Column(name: "sha256", heading: nil) {
                .optional($0.file?.contentHash.description)
            },
            Column(name: "sample_sha256", heading: nil) {
                .optional($0.file?.sampleHash.description)
            },
            Column(name: "recording_sha256", heading: nil) {
                .text($0.recordingHash.description)
            },
        ]
}
