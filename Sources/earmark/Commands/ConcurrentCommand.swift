import ArgumentParser
import CallFacts
import RecordingIndex

/// `earmark concurrent`: what else was being handled.
struct ConcurrentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "concurrent",
        abstract: "List the calls that were under way during a call, or at a moment.",
        discussion: """
            Give a recording, or a moment with --at, which stands for the call that --handler had \
            then, or without --handler for the moment itself.
            """)

    @OptionGroup var consultation: ConsultationOptions

    @Argument(
        help: ArgumentHelp(
            "Its number, its SHA-256 or the first six digits or more, or a path.",
            valueName: "recording"))
    var recording: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The handler whose call it is, by name or extension.", valueName: "handler"))
    var handler: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The moment, such as 2026-03-04T21:15Z.", valueName: "time"))
    var at: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The zone of --at where it does not say it itself.", valueName: "zone"))
    var timeZone: ZoneName?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (recording == nil) != (at == nil) else {
            throw ValidationError("Say which call: a recording, or a moment with --at.")
        }
        if recording != nil, handler != nil {
            throw ValidationError("--handler says whose call it is at a moment: give --at with it.")
        }
        _ = try moment()
    }

    func run() throws {
        let index = try consultation.open()
        try consultation.record("concurrent", in: index)
        var rows = RowWriter(Self.columns, format: output.format)
        for call in try concurrentCalls(in: index) { try rows.write(call) }
        try rows.finish()
        try rows.requireRows()
    }

    private func concurrentCalls(in index: RecordingIndex) throws -> [ConcurrentCall] {
        guard let moment = try moment() else {
            return try index.recordings(named: [recording].compactMap(\.self)).flatMap { id in
                guard let calls = try index.calls(during: id) else {
                    throw CommandError(
                        "Nobody says when recording \(id) was made; `earmark import calls` and "
                            + "`earmark ingest --name-pattern` bring in times.")
                }
                return calls
            }
        }
        guard let handler else { return try index.calls(at: moment) }
        let own = try index.recordings(of: handler, at: moment)
        if own.isEmpty { StandardError.say("\(handler) has no call at \(moment).") }
        return try own.flatMap { try index.calls(during: $0) ?? [] }
    }

    private func moment() throws -> Instant? {
        guard let at else { return nil }
        let time: CallTime
        do {
            time = try CallTime(at, clock: Clock(zone: timeZone?.name) ?? .unknown)
        } catch {
            throw ValidationError("--at: \(error).")
        }
        guard let alternative = time.alternative else { return time.instant }
        throw ValidationError(
            "--at \(at) may be \(time.instant) or \(alternative): say which of them.")
    }

    private static let columns: [Column<ConcurrentCall>] =
        [
            Column(name: "during_recording", heading: "During") {
                $0.reference.map { .integer(Int($0.rawValue)) } ?? .absent
            }
        ] + FoundCall.columns(of: \.call) + [
            Column(name: "both_from", heading: "Both from") { .moment($0.overlapStart) },
            Column(name: "both_s", heading: "Both for") {
                $0.reference == nil ? .absent : .duration($0.overlap)
            },
            Column(name: "same_handler", heading: "Same handler") {
                .text($0.isSameHandler ? "yes" : "no")
            },
            Column(name: "path", heading: "File", omission: .beginning) { .path($0.call.path) },
        ]
}
