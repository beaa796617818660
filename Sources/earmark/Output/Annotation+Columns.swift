import RecordingIndex

extension Annotation {
    /// How notes and tags are listed.
    static let columns: [Column<Annotation>] =
        [
            Column(name: "number", heading: "Number") { .integer(Int($0.number)) },
            Column(name: "kind", heading: "Kind") { .text($0.kind.rawValue) },
            Column(name: "recording", heading: "Recording") {
                .integer(Int($0.recording.rawValue))
            },
        ] + TextPlace.columns { $0.place } + [
            Column(name: "text", heading: "Text", omission: .end) { .text($0.text) },
            Column(name: "written_by", heading: "By") { .text($0.actingAs ?? $0.writtenBy) },
            Column(name: "account", heading: nil) { .text($0.writtenBy) },
            Column(name: "written_at", heading: "At") { .text($0.writtenAt.description) },
            Column(name: "withdrawn_at", heading: "Withdrawn") { .moment($0.withdrawnAt) },
            Column(name: "withdrawn_by", heading: "Withdrawn by") { .optional($0.withdrawnBy) },
            Column(name: "withdrawal_reason", heading: "Reason for that") {
                .optional($0.withdrawalReason)
            },
        ]
}
