import CallModel
import RecordingIndex

extension HeldTranscript {
    /// How the transcripts of a recording are listed.
    static let columns: [Column<HeldTranscript>] = [
        Column(name: "number", heading: "Number") { .integer(Int($0.number)) },
        Column(name: "file", heading: "File", omission: .beginning) { .text($0.name) },
        Column(name: "part", heading: nil) { .integer($0.part) },
        Column(name: "format", heading: "Format") { .text($0.format.rawValue) },
        Column(name: "language", heading: "Language") { .optional($0.language) },
        Column(name: "producer", heading: "Producer") { .optional($0.producer) },
        Column(name: "cues", heading: "Cues") { .integer($0.cueCount) },
        Column(name: "imported_by", heading: "By") { .text($0.importedBy) },
        Column(name: "imported_at", heading: "At") { .text($0.importedAt.description) },
        Column(name: "sha256", heading: nil) { .text($0.contentHash.description) },
    ]
}
