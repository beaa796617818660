import ArgumentParser
import CallModel
import CustodyLog
import IngestPipeline
import RecordingIndex

/// `earmark dispose`: what is no longer to be kept, out of the index.
struct DisposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dispose",
        abstract: "Erase recordings from the index, and certify it.",
        discussion: """
            Everything that the index holds of them goes but the fact, their SHA-256 and the custody \
            log. Originals, clips and exports are not touched: the certificate says what is to be \
            destroyed by whoever keeps them.

            Refused for what is on hold, linked to an open case, an exhibit in force (unless it is \
            disposed of with its case), or not due for review. Of recordings that are named, and of a \
            case, everything is disposed of or nothing.
            """)

    @Argument(
        help: ArgumentHelp(
            "Numbers, SHA-256 digests or their first digits, files or folders.",
            valueName: "recording"))
    var recordings: [String] = []

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp(
            "Everything that is linked to this case, which is closed and due.",
            valueName: "reference"))
    var caseReference: String?

    @Flag(name: .long, help: "Everything that is due and may be disposed of.")
    var due = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Write the certificate to this new file: as JSON where its name ends in .json, else as text.",
            discussion: "Otherwise it is printed, as text.", valueName: "file"))
    var certificate: String?

    @Flag(name: .long, help: "List what may be disposed of and what may not, and do nothing.")
    var dryRun = false

    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let count = [!recordings.isEmpty, caseReference != nil, due].count { $0 }
        guard count == 1 else {
            throw ValidationError("Name recordings, or a case with --case, or say --due.")
        }
        if dryRun { return }
        _ = try consultation.custody.requiredReason()
        guard !consultation.noRecord else {
            throw ValidationError("--no-record is for --dry-run alone: a disposal goes on record.")
        }
    }

    func run() throws {
        let index = try dryRun ? consultation.open() : consultation.indexOptions.open(.write)
        let selection = try selection(in: index)
        let review = try index.reviewDisposal(of: selection)
        if dryRun { return try list(review, in: index) }
        if let certificate { try refuse(certificate, among: review.recordings, in: index) }
        guard let disposed = try dispose(of: selection, in: index) else {
            StandardError.say("There is nothing to dispose of.")
            try sayWhatStays(review)
            throw ExitStatus.attention
        }
        if try !index.emptyLog() {
            StandardError.say(
                "Another program reads the index, so that \(index.path)-wal still has pages from "
                    + "before. `earmark index compact` empties it when nobody has the index open.")
        }
        let count = disposed.recordings.count
        StandardError.say(
            "Disposed of \(Count.text(count, "recording")) by certificate "
                + "\(disposed.number). What it names as originals and clips is still to be destroyed."
        )
        try sayWhatStays(review)
    }

    private func selection(in index: RecordingIndex) throws -> DisposalSelection {
        if let caseReference {
            return .caseFile(try index.caseFile(reference: caseReference).id)
        }
        return due ? .due : .recordings(try index.recordings(named: recordings))
    }

    private func dispose(
        of selection: DisposalSelection, in index: RecordingIndex
    ) throws -> DisposalCertificate? {
        var isWritten = false
        do {
            let reason = try consultation.custody.requiredReason()
            return try index.dispose(
                of: selection, because: reason, actor: consultation.custody.actor("dispose")
            ) { made in
                let text = certificate?.hasSuffix(".json") == true ? made.json : made.text
                if let certificate {
                    try NewFile.write(text, to: certificate)
                    isWritten = true
                } else {
                    var output = StandardOutput()
                    output.write(text)
                    try output.flush()
                }
                return Array(text.utf8)
            }
        } catch {
            // It certifies what did not happen.
            if isWritten, let certificate {
                ClipCutting.remove(AbsolutePath.make(certificate))
            }
            throw error
        }
    }

    private func refuse(
        _ certificate: String, among recordings: [RecordingID], in index: RecordingIndex
    ) throws {
        try index.refuse(output: certificate)
        let originals = try recordings.flatMap { try index.recording($0).files.map(\.path) }
        try EvidencePaths(existing: originals).refuse(certificate: certificate)
    }

    /// What was asked for as due and has to stay; what is merely not due was not asked for.
    private func sayWhatStays(_ review: DisposalReview) throws {
        for refusal in review.refusals {
            if case .notDue = refusal.cause { continue }
            StandardError.say("Kept: \(refusal)")
        }
    }

    private func list(_ review: DisposalReview, in index: RecordingIndex) throws {
        let refused = review.refusals.map(\.recordingID)
        try consultation.record(
            "dispose", of: RecordingSelection(recordings: Set(review.recordings + refused)),
            in: index)
        var rows = RowWriter(Self.columns, format: output.format)
        for recording in review.recordings { try rows.write((recording, nil)) }
        for refusal in review.refusals { try rows.write((refusal.recordingID, refusal)) }
        try rows.finish()
        try rows.requireRows()
        if review.recordings.isEmpty || !review.refusals.isEmpty { throw ExitStatus.attention }
    }

    private static let columns: [Column<(recording: RecordingID, refusal: DisposalRefusal?)>] = [
        Column(name: "recording", heading: "Recording") {
            .integer(Int($0.recording.rawValue))
        },
        Column(name: "disposable", heading: "May go") {
            .text($0.refusal == nil ? "yes" : "no")
        },
        Column(name: "refusal", heading: "Why not", omission: .end) {
            .optional($0.refusal?.description)
        },
    ]
}
