import CallModel
import RecordingIndex

/// Takes transcripts in, some at a time, and lists what became of them.
///
/// Recordings are looked up by their names for many transcripts at once, since that reads the names of
/// all files that were found.
struct TranscriptIntake {
    private let index: RecordingIndex
    private let actor: Operator
    private let recording: RecordingID?
    private let format: RowFormat
    private var waiting: [TranscriptInput] = []
    private var rows: RowWriter<TranscriptRow>
    private var counts: [TranscriptRow.Status: Int] = [:]
    private var cueCount = 0

    /// What waits at most: so many files, and so many bytes of them.
    private static let (fileLimit, byteLimit) = (500, 16 * 1024 * 1024)

    init(
        index: RecordingIndex, actor: Operator, recording: RecordingID?, format: RowFormat
    ) {
        self.index = index
        self.actor = actor
        self.recording = recording
        self.format = format
        rows = RowWriter(TranscriptRow.columns, format: format)
    }

    /// Whether there is anything that somebody should look at.
    var needsAttention: Bool {
        counts.isEmpty || counts.contains { ![.imported, .known].contains($0.key) }
    }

    /// Takes the transcripts of a file, now or later.
    mutating func take(_ input: TranscriptInput) throws {
        waiting.append(input)
        let byteCount = waiting.reduce(0) { $0 + $1.source.byteCount }
        if waiting.count >= Self.fileLimit || byteCount >= Self.byteLimit { try join() }
    }

    /// Lists one thing: in a table only what needs a look.
    mutating func write(_ row: TranscriptRow) throws {
        counts[row.status, default: 0] += 1
        if format != .table || ![.imported, .known].contains(row.status) { try rows.write(row) }
    }

    /// Takes what waits, and says how many there were of what.
    mutating func finish() throws {
        try join()
        let lines =
            TranscriptRow.Status.allCases.compactMap { status in
                counts[status].map { Self.sentence(status, $0) }
            } + ["in the index of them: \(Count.text(cueCount, "cue"))"]
        try rows.finish(summary: lines)
    }

    private static func sentence(_ status: TranscriptRow.Status, _ count: Int) -> String {
        let transcripts = Count.text(count, "transcript")
        return switch status {
        case .imported: "\(transcripts) taken in"
        case .known: "\(transcripts) known before: nothing was written"
        case .unmatched: "\(transcripts) without a recording"
        case .ambiguous: "\(transcripts) with a name that several recordings have"
        case .unreadable: "\(Count.text(count, "file")) without a transcript that can be read"
        case .malformed: "\(Count.text(count, "cue")) not taken"
        }
    }

    private mutating func join() throws {
        defer { waiting.removeAll() }
        let names = waiting.flatMap { input in input.transcripts.map(input.recordingName) }
        let found = recording == nil ? try index.recordings(withNames: Set(names)) : [:]
        for input in waiting {
            for transcript in input.transcripts {
                try join(transcript, of: input, found[input.recordingName(of: transcript)] ?? [])
            }
        }
    }

    private mutating func join(
        _ transcript: Transcript, of input: TranscriptInput, _ found: Set<RecordingID>
    ) throws {
        func row(
            _ status: TranscriptRow.Status, _ recording: RecordingID? = nil, cues: Int? = nil,
            place: Int? = nil, because reason: String? = nil
        ) -> TranscriptRow {
            TranscriptRow(
                path: input.path, part: transcript.part, status: status, recording: recording,
                cueCount: cues, place: place, reason: reason)
        }
        guard recording != nil || !transcript.isOfOneOfSeveral else {
            return try write(
                row(
                    .unmatched,
                    because: "it is of one of several dialogs, and does not say of which file"))
        }
        guard let only = recording ?? found.first else {
            return try write(row(.unmatched, because: "no recording has its name"))
        }
        guard recording != nil || found.count == 1 else {
            let list = found.sorted().prefix(5).map(\.description).joined(separator: ", ")
            return try write(
                row(.ambiguous, because: "\(found.count) recordings have its name, such as \(list)")
            )
        }
        let report = try index.import(transcript, from: input.source, of: only, actor: actor)
        cueCount += report.cueCount
        try write(row(report.wasKnown ? .known : .imported, only, cues: report.cueCount))
        for problem in report.problems {
            try write(row(.malformed, only, place: problem.place, because: problem.reason))
        }
    }
}
