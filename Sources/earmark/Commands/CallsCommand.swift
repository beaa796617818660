import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark calls`: the calls that an index holds.
struct CallsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calls",
        abstract: "List calls by who, when, what number, and what is heard in them.",
        discussion: """
            Calls are recordings of which something is said, in a name, a file beside it or a call \
            log. Shares of speech need the roles of the channels.
            """)

    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var calls: CallFilterOptions
    @OptionGroup var criteriaOptions: CallCriteriaOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        try criteriaOptions.requireZone(calls.timeZone)
    }

    func run() throws {
        let index = try consultation.open()
        try consultation.record("calls", in: index)
        var criteria = criteriaOptions.criteria
        criteria.filter = calls.filter
        criteria.clock = calls.clock
        var rows = RowWriter(Self.columns, format: output.format)
        try index.forEachCall(meeting: criteria) { try rows.write($0) }
        try rows.finish()
        try rows.requireRows()
    }

    private static let columns: [Column<FoundCall>] =
        FoundCall.columns { $0 } + [
            Column(name: "talk_s", heading: nil) { .duration($0.talk) },
            Column(name: "recorded_s", heading: "Recorded") { .duration($0.recorded) },
            Column(name: "handler_speech_s", heading: nil) { .duration($0.handlerSpeech) },
            Column(name: "caller_speech_s", heading: nil) { .duration($0.callerSpeech) },
            Column(name: "handler_share_percent", heading: "Handler %") {
                .hundredths($0.handlerShare)
            },
            Column(name: "overlap_s", heading: nil) { .duration($0.overlap) },
            Column(name: "overlap_percent", heading: "Overlap %") { .hundredths($0.overlapShare) },
            Column(name: "longest_silence_s", heading: "Silence") { .duration($0.longestSilence) },
            Column(name: "longest_silence_start_s", heading: nil) {
                .duration($0.longestSilenceStart)
            },
            Column(name: "call", heading: nil) { .optional($0.reference) },
            Column(name: "incident", heading: "Incident") { .optional($0.incident) },
            Column(name: "sources", heading: "Sources") {
                $0.summary.hasConflict ? .text("contradict") : .absent
            },
            Column(name: "path", heading: "File", omission: .beginning) { .path($0.path) },
        ]
}
