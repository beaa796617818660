import CallModel
import CustodyLog
import RecordingIndex

extension DisposalCertificate {
    /// What the program leaves alone.
    static let whatStays = [
        "In the index: the fingerprint, size and duration of each recording, marks of exhibits and "
            + "numbers on schedules, rows of imported logs, and the custody log with the arguments "
            + "of commands as they were typed, the text of notes and paths among them.",
        "Outside of it: originals, clips, exports, copies of the index, and this certificate.",
    ]

    /// The certificate as one line of canonical JSON, with its line end.
    var json: String {
        CanonicalJSON.object([
            "version": .text("earmark disposal certificate 1"),
            "number": .integer(number), "at": .text(at.text), "by": .text(actor.account),
            "acting_as": .optional(actor.actingAs), "reason": .text(reason),
            "case": .optional(caseReference), "program_version": .text(actor.programVersion),
            "recordings": .list(recordings.map(\.json)),
            "stays": .list(Self.whatStays.map(CanonicalJSON.text)),
        ]).spelling + "\n"
    }
}

extension DisposedRecording {
    fileprivate var json: CanonicalJSON {
        .object([
            "recording": .integer(Int(id.rawValue)), "sha256": .text(contentHash.description),
            "size_bytes": .integer(byteCount), "duration_s": .thousandths(milliseconds),
            "marks": .list(marks.map { .text($0.description) }),
            "originals": .list(originals.map { .text($0.description) }),
            "clips": .list(
                clips.map {
                    .object([
                        "path": .text($0.path.description),
                        "sha256": .text($0.contentHash.description),
                    ])
                }),
            "erased": .object(
                Dictionary(erased.map { ($0.table, .integer($0.count)) }) { first, _ in first }),
            "log_rows_that_stay": .integer(logRowCount),
        ])
    }
}
