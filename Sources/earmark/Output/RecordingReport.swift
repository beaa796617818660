import CallFacts
import CallModel
import RecordingIndex

/// Everything about one recording, in sections.
enum RecordingReport {
    /// The report of one recording.
    static func make(_ details: RecordingDetails) -> Report<RecordingDetails> {
        Report(
            name: "recording", subject: details, facts: known,
            sections: [
                Section(
                    name: "channels", title: "Channels", columns: channels,
                    rows: details.channels),
                Section(
                    name: "dialled", title: "Dialled",
                    columns: dialled(at: details.summary.sampleRate), rows: details.dialled),
                Section(name: "facts", title: "Facts", columns: facts, rows: details.facts),
                Section(name: "files", title: "Found at", columns: files, rows: details.files),
                Section(name: "cases", title: "Cases", columns: cases, rows: details.caseLinks),
                Section(
                    name: "annotations", title: "Notes and tags", columns: Annotation.columns,
                    rows: details.annotations),
                Section(
                    name: "transcripts", title: "Transcripts", columns: HeldTranscript.columns,
                    rows: details.transcripts),
                Section(
                    name: "assertions", title: "Assertions", columns: assertions,
                    rows: details.assertions),
            ])
    }

    /// What a list of recordings has no room for.
    private static let titles = [
        "container": "Container", "sample_frames": "Sample frames", "size_bytes": "Size in bytes",
        "sha256": "SHA-256",
    ]

    private static let known: [Column<RecordingDetails>] =
        RecordingRow.columns.map { column in
            Column(name: column.name, heading: column.heading ?? titles[column.name]) {
                column.cell($0.summary)
            }
        } + [
            Column(name: "claimed_sample_frames", heading: "Sample frames claimed") {
                $0.claimedSampleFrameCount.map(Cell.integer) ?? .absent
            },
            Column(name: "raw_format", heading: "Headerless, read as") {
                $0.rawFormat.map(Cell.text) ?? .absent
            },
            Column(name: "indexed_at", heading: "Indexed") { .text($0.indexedAt.description) },
            Column(name: "ingest", heading: "In ingest run") { .integer(Int($0.ingestID)) },
            Column(name: "engine_version", heading: "Segmentation engine") {
                .text($0.engineVersion)
            },
            Column(name: "parameters", heading: nil) { .text($0.parametersJSON) },
        ]

    private static let channels: [Column<RecordingDetails.Channel>] = [
        Column(name: "channel", heading: "Channel") { .integer($0.number) },
        Column(name: "role", heading: "Role") { $0.role.map { .text($0.rawValue) } ?? .absent },
        Column(name: "utterances", heading: "Utterances") { .integer($0.utteranceCount) },
        Column(name: "speech_sample_frames", heading: "Sample frames of speech") {
            .integer($0.summary.speechSampleCount)
        },
        Column(name: "noise_floor_dbfs", heading: "Noise floor, dBFS") {
            .level($0.summary.noiseFloor)
        },
        Column(name: "peak_level_dbfs", heading: "Peak level, dBFS") {
            .level($0.summary.peakLevel)
        },
        Column(name: "flags", heading: "Flags") {
            $0.summary.flags.isEmpty
                ? .absent
                : .text($0.summary.flags.sorted().map(\.rawValue).joined(separator: ", "))
        },
    ]

    private static func dialled(at sampleRate: Int) -> [Column<RecordingDetails.Dialled>] {
        [
            Column(name: "channel", heading: "Channel") { .integer($0.channel) },
            Column(name: "start_s", heading: "Start") {
                .time(SampleTime(sampleCount: $0.startSample, sampleRate: sampleRate))
            },
            Column(name: "start_sample", heading: nil) { .integer($0.startSample) },
            Column(name: "digits", heading: "Digits") { .text($0.digits) },
        ]
    }

    private static let facts: [Column<RecordedFact>] = [
        Column(name: "field", heading: "Field") { .text($0.field.rawValue) },
        Column(name: "value", heading: "Says") { .text($0.text) },
        Column(name: "normalized", heading: "Comes to") { .optional($0.normalized) },
        Column(name: "alternative", heading: "Or") { .optional($0.alternative) },
        Column(name: "doubt", heading: "Doubt") { .optional($0.doubt?.rawValue) },
        Column(name: "time_zone", heading: nil) { .optional($0.timeZone) },
        Column(name: "standing", heading: "Standing") { .text($0.standing.rawValue) },
        Column(name: "overruled_by", heading: "By") { .optional($0.overruledBy?.rawValue) },
        Column(name: "source", heading: "Source") { .text($0.source.rawValue) },
        Column(name: "detail", heading: "Where", omission: .end) { .optional($0.detail) },
        Column(name: "asserted_by", heading: nil) { .text($0.assertedBy) },
        Column(name: "asserted_at", heading: nil) { .text($0.assertedAt.description) },
    ]

    private static let files: [Column<RecordingDetails.File>] = [
        Column(name: "path", heading: "File", omission: .beginning) { .path($0.path) },
        Column(name: "outcome", heading: "Outcome") { .text($0.outcome.rawValue) },
        Column(name: "found_at", heading: "At") { .text($0.foundAt.description) },
        Column(name: "found_since", heading: "Found there since") {
            .text($0.isCurrent ? "nothing else" : "other content")
        },
        Column(name: "name_mismatch", heading: "Name") {
            $0.nameMismatch.map(Cell.text) ?? .absent
        },
    ]

    private static let cases: [Column<CaseLink>] = [
        Column(name: "case", heading: "Case") { .text($0.caseReference) },
        Column(name: "linked_at", heading: "Linked") { .text($0.linkedAt.description) },
        Column(name: "linked_by", heading: "Linked by") { .text($0.linkedBy) },
        Column(name: "reason", heading: "Reason") { $0.reason.map(Cell.text) ?? .absent },
        Column(name: "unlinked_at", heading: "Unlinked") {
            $0.unlinkedAt.map { .text($0.description) } ?? .absent
        },
        Column(name: "unlinked_by", heading: "Unlinked by") {
            $0.unlinkedBy.map(Cell.text) ?? .absent
        },
        Column(name: "unlink_reason", heading: "Reason for that") {
            $0.unlinkReason.map(Cell.text) ?? .absent
        },
    ]

    private static let assertions: [Column<RecordingDetails.Assertion>] = [
        Column(name: "channel", heading: "Channel") { $0.channel.map(Cell.integer) ?? .absent },
        Column(name: "field", heading: "Field") { .text($0.field) },
        Column(name: "value", heading: "Value") { .text($0.value) },
        Column(name: "source", heading: "Source") { .text($0.source) },
        Column(name: "detail", heading: "Where", omission: .end) { .optional($0.detail) },
        Column(name: "asserted_by", heading: "By") { .text($0.assertedBy) },
        Column(name: "asserted_at", heading: "At") { .text($0.assertedAt.description) },
    ]
}
