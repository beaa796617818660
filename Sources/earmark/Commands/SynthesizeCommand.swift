import ArgumentParser
import CallModel
import CallSynthesis
import RecordingIndex

/// `earmark synthesize`: calls that nobody made.
struct SynthesizeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synthesize",
        abstract: "Make a synthetic archive of calls, for tests, benchmarks and demonstrations.",
        discussion: """
            Two-channel G.711 mu-law recordings go to DIR/calls, in folders by date, with the handler \
            on channel 1 and the caller on channel 2; who speaks when goes to DIR/reference, as \
            RTTM. Beside them are a call log, an incident log and a roster, which contradict the \
            recordings and each other in ways that DIR/planted.csv lists.

            The same calls, minutes, seed and clips give the same bytes on every machine. Nobody in \
            them is real: the numbers are from the range that Ofcom keeps for drama.
            """)

    @Option(name: .long, help: ArgumentHelp("How many recordings to make.", valueName: "n"))
    var calls: Int

    @Option(
        name: .long,
        help: ArgumentHelp(
            "How long they are on average, in minutes; 0.2 is 12 seconds.", valueName: "m"))
    var minutes = Minutes(milliseconds: 180_000)

    @Option(
        name: .long,
        help: ArgumentHelp("What the pseudo-random numbers start from.", valueName: "s"))
    var seed: UInt64 = 1

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The folder to write to; it should be empty or not there yet.", valueName: "dir"))
    var out: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Let the parties speak with the speech in this folder instead of synthetic voices.",
            discussion: """
                Audio files at 8 kHz in any format that can be decoded, the first channel of each. \
                The files of one subfolder are one voice; without subfolders, each file is one.
                """,
            valueName: "folder"))
    var clips: String?

    @Flag(
        name: .long,
        help: ArgumentHelp(
            "Write no audio, but an index of the recordings, their segments and cases.",
            discussion: "For questions to a large index: DIR/earmark.sqlite."))
    var indexOnly = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "How many cases to share the recordings out to, with --index-only.",
            discussion: "One for every hundred recordings when it is not given.", valueName: "n"))
    var cases: Int?

    @OptionGroup var jobOptions: JobOptions

    func validate() throws {
        guard (1...10_000_000).contains(calls) else {
            throw ValidationError("--calls should be 1 to 10000000, and is \(calls).")
        }
        guard (3000...7_200_000).contains(minutes.milliseconds) else {
            throw ValidationError("--minutes should be 0.05 to 120.")
        }
        guard clips == nil || !indexOnly else {
            throw ValidationError(
                "--index-only writes no audio, for which --clips would be of use. Give one of them."
            )
        }
        guard cases == nil || indexOnly else {
            throw ValidationError("--cases is of use with --index-only only.")
        }
        if let cases, !(1...calls).contains(cases) {
            throw ValidationError("--cases should be 1 to \(calls), and is \(cases).")
        }
    }

    func run() async throws {
        if let clips { try EvidencePaths([clips]).refuse(output: out) }
        let synthesis = ArchiveSynthesis(
            recordingCount: calls, meanMilliseconds: minutes.milliseconds, seed: seed)
        let report =
            if indexOnly {
                try synthesis.writeIndex(
                    to: out, caseCount: cases, actor: Operator.current("synthesize"))
            } else {
                try await writeRecordings(of: synthesis)
            }
        StandardError.say(
            "\(indexOnly ? "Indexed" : "Wrote") \(Count.text(report.recordingCount, "recording")) of "
                + Count.text(report.recordedMilliseconds / 60_000, "minute")
                + " with \(Count.text(report.segmentCount, "segment"))"
                + (indexOnly ? " and \(Count.text(report.caseCount, "case"))" : "")
                + " in \(out).")
    }

    private func writeRecordings(of synthesis: ArchiveSynthesis) async throws -> SynthesisReport {
        do {
            return try await Interruption.cancelling { [out, clips, jobs = jobOptions.jobs] in
                try await synthesis.writeRecordings(to: out, clips: clips, jobs: jobs)
            }
        } catch is CancellationError {
            StandardError.say("The archive in \(out) is not complete; remove it to make it again.")
            throw ExitStatus.interrupted
        }
    }
}
