import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark case mark`.
struct CaseMarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark",
        abstract: "Say what recordings, or parts of them, are in a case, and why.",
        discussion: """
            The status is unreviewed, unusedNonSensitive, unusedSensitive or notRelevant; earmark \
            exhibit new makes an exhibit. What was said before stays on record, and the latest \
            statement counts.
            """)

    @Argument(help: ArgumentHelp("The case's reference.", valueName: "case"))
    var reference: String

    @Argument(help: "What they are.")
    var status: ItemStatus

    @Argument(
        help: ArgumentHelp(
            "Numbers, SHA-256 digests or their first digits, files or folders.",
            valueName: "recording"))
    var recordings: [String]

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What they say, as a schedule is to have it; not where they lie.", valueName: "text"))
    var description: String?

    @OptionGroup var part: PartOptions
    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var custody: CustodyOptions

    func validate() throws {
        guard custody.reason != nil else {
            throw ValidationError("Say why with --reason: a decision is kept with its reason.")
        }
        guard description?.isBlank != true else {
            throw ValidationError("--description should say something, and is empty.")
        }
    }

    func run() throws {
        let index = try indexOptions.open(.write)
        let found = try index.caseFile(reference: reference)
        let recordings = try index.recordings(named: recordings)
        // The same option may mean other sample frames in each of them.
        var parts: [RecordingID: RecordingPart] = [:]
        for recording in recordings {
            parts[recording] = try part.part(of: index.recording(recording).summary, in: index)
        }
        let changedCount = try index.state(
            status, of: parts, in: found.id, description: description,
            actor: custody.actor("case mark"))
        StandardError.say(
            "Marked \(changedCount) of \(recordings.count) as \(status.rawValue) in "
                + found.reference
                + (changedCount < recordings.count ? "; the others were so already." : "."))
    }
}
