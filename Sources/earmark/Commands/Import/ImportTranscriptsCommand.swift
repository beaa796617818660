import ArgumentParser
import CallModel
import RecordImport
import RecordingIndex

/// `earmark import transcripts`: what is said, as other programs or people wrote it down.
struct ImportTranscriptsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transcripts",
        abstract: "Take in transcripts, so that words can be searched for.",
        discussion: """
            WebVTT, SubRip, JSON of Whisper or whisper.cpp, and transcripts in a vCon, told apart by \
            their content. Each is joined with the recording whose file has the same name, with its \
            extension or without; where there is none, or several, that is said.
            """)

    @Argument(
        help: ArgumentHelp(
            "Transcripts, or folders with files named *.vtt, *.srt, *.json or *.vcon.",
            valueName: "path"))
    var paths: [String]

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The recording that all of them are of, whatever their names.", valueName: "recording"))
    var recording: String?

    @Option(name: .long, help: "The channel that all of it is of, counted from 1.")
    var channel: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The channel of a speaker whom the transcript names; may be repeated.",
            valueName: "speaker=channel"))
    var voice: [SpeakerChannel] = []

    @Option(name: .long, help: "The language, such as en-GB, where the transcript does not say.")
    var language: String?

    @Option(
        name: .long, help: "What or who made it, where the transcript does not say.")
    var producer: String?

    @OptionGroup var custody: CustodyOptions
    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let channel, channel < 1 {
            throw ValidationError("--channel is counted from 1, and is \(channel).")
        }
        for (index, speaker) in voice.map(\.speaker).enumerated()
        where voice[..<index].contains(where: { $0.speaker == speaker }) {
            throw ValidationError("--voice says more than once on which channel \(speaker) is.")
        }
        for text in [language, producer] where text?.isEmpty == true {
            throw ValidationError(
                "--language and --producer should say something, and one is empty.")
        }
    }

    func run() throws {
        let files = try TranscriptInput.files(in: paths)
        let index = try indexOptions.open(.write)
        let claim = index.claim(actor: Account.current, command: CommandLineText.current)
        defer { claim.release() }
        let named = try recording.map { try index.recording(named: $0) }
        var intake = TranscriptIntake(
            index: index, actor: custody.actor("import transcripts"), recording: named,
            format: output.format)
        for file in files {
            do {
                try intake.take(described(try TranscriptInput(file)))
            } catch let error as CommandError {
                try intake.write(
                    TranscriptRow(
                        path: FoundPath(file), part: nil, status: .unreadable,
                        reason: error.description))
            }
        }
        try intake.finish()
        try index.close()
        if intake.needsAttention { throw ExitStatus.attention }
    }

    /// A file with what the operator says of it.
    private func described(_ input: TranscriptInput) -> TranscriptInput {
        var input = input
        input.source.channel = channel
        for voice in voice { input.source.channelsOfSpeakers[voice.speaker] = voice.channel }
        for position in input.transcripts.indices {
            input.transcripts[position].language = language ?? input.transcripts[position].language
            input.transcripts[position].producer = producer ?? input.transcripts[position].producer
        }
        return input
    }
}
