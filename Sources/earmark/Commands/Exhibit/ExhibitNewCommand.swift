import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark exhibit new`.
struct ExhibitNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Give a recording of a case, or a part of it, a mark.",
        discussion: """
            The mark is made of the producer's initials and the next number of these initials, and is \
            never given to anything else, also when the exhibit is withdrawn.
            """)

    @Argument(help: ArgumentHelp("The case's reference.", valueName: "case"))
    var reference: String

    @Argument(
        help: ArgumentHelp(
            "A number, a SHA-256 digest or its first digits, or a file.", valueName: "recording"))
    var recording: String

    @Option(name: .long, help: "The producer's initials, such as ABC.")
    var initials: String

    @Option(name: .long, help: ArgumentHelp("Who produces it.", valueName: "name"))
    var producer: String

    @Option(
        name: .long,
        help: ArgumentHelp("What it says; not where it lies.", valueName: "text"))
    var description: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The number in the mark, where earlier ones were given out elsewhere.", valueName: "n"))
    var number: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The day on which it is produced, such as 2026-05-11; today, in UTC, if left out.",
            valueName: "date"))
    var date: Moment?

    @OptionGroup var part: PartOptions
    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var custody: CustodyOptions

    func validate() throws {
        guard !producer.isBlank, !description.isBlank else {
            throw ValidationError("--producer and --description should say something.")
        }
    }

    func run() throws {
        let index = try indexOptions.open(.write)
        let found = try index.caseFile(reference: reference)
        let recordings = try index.recordings(named: [recording])
        guard let recording = recordings.first, recordings.count == 1 else {
            throw CommandError(
                "\(self.recording) stands for \(recordings.count) recordings, and an exhibit is one."
            )
        }
        var new = NewExhibit(
            recordingID: recording,
            part: try part.part(of: index.recording(recording).summary, in: index),
            initials: initials, description: description, producer: producer)
        new.number = number
        new.producedOn = date.map { String($0.timestamp.text.prefix(10)) }
        let exhibit = try index.createExhibit(
            new, in: found.id, actor: custody.actor("exhibit new"))
        try StandardOutput.say(exhibit.mark.description)
    }
}
