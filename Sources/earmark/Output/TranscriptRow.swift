import CallModel
import RecordingIndex

/// What became of a transcript, or of a part of one that could not be understood.
struct TranscriptRow {
    /// What became of it.
    enum Status: String, CaseIterable {
        /// It was taken in.
        case imported
        /// It had been taken in before.
        case known
        /// There is no recording of its name.
        case unmatched
        /// There are several recordings of its name.
        case ambiguous
        /// It is no transcript.
        case unreadable
        /// A part of it could not be understood.
        case malformed
    }

    let path: FoundPath
    let part: Int?
    let status: Status
    var recording: RecordingID?
    var cueCount: Int?
    var place: Int?
    var reason: String?

    static let columns: [Column<TranscriptRow>] = [
        Column(name: "file", heading: "File", omission: .beginning) { .path($0.path) },
        Column(name: "part", heading: nil) { $0.part.map(Cell.integer) ?? .absent },
        Column(name: "status", heading: "Status") { .text($0.status.rawValue) },
        Column(name: "recording", heading: "Recording") {
            $0.recording.map { .integer(Int($0.rawValue)) } ?? .absent
        },
        Column(name: "cues", heading: "Cues") { $0.cueCount.map(Cell.integer) ?? .absent },
        Column(name: "line", heading: "Line") { $0.place.map(Cell.integer) ?? .absent },
        Column(name: "reason", heading: "Reason", omission: .end) { .optional($0.reason) },
    ]
}
