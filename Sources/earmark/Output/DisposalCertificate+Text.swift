import CallModel
import RecordingIndex

extension DisposalCertificate {
    /// The certificate for people, to be signed by whoever destroys the originals.
    var text: String {
        let head = [
            "CERTIFICATE OF DISPOSAL \(number)", "",
            "At:       \(at)",
            "By:       \(actor.account)"
                + (actor.actingAs.map { ", on behalf of \($0)" } ?? ""),
            "Reason:   \(reason)",
            "Case:     \(caseReference ?? "none")",
            "Program:  earmark \(actor.programVersion)",
            "",
            "The following was erased from the index.",
        ]
        let foot =
            ["", "What stays:"] + Self.whatStays.map { "  \($0)" }
            + [
                "", "Originals and clips named above are to be destroyed by whoever keeps them.",
                "", "Destroyed on ______________  by ______________________________", "",
                "Signature ____________________________________________________",
            ]
        return (head + recordings.flatMap(\.lines) + foot).joined(separator: "\n") + "\n"
    }
}

extension DisposedRecording {
    fileprivate var lines: [String] {
        let rows = erased.map { "\($0.table) \($0.count)" }.joined(separator: ", ")
        return [
            "", "Recording \(id)", "  SHA-256   \(contentHash)", "  Size      \(byteCount) bytes",
            "  Duration  \(SampleTime(sampleCount: milliseconds, sampleRate: 1000).clock)",
        ] + marks.map { "  Mark      \($0)" } + originals.map { "  Original  \($0)" }
            + clips.map { "  Clip      \($0.path) (SHA-256 \($0.contentHash))" } + [
                "  Erased    rows of \(rows)",
                "  Stays     \(Count.text(logRowCount, "row")) of imported logs about it",
            ]
    }
}
