public import ArgumentParser
public import CallModel
import RecordingIndex

/// Which segments are asked for.
struct SegmentFilterOptions: ParsableArguments {
    @Option(
        name: .customLong("case"),
        help: ArgumentHelp("Segments of recordings linked to this case.", valueName: "reference"))
    var caseReference: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Segments of this recording: its number, its SHA-256 or the start of it, or a path.",
            discussion: "A folder stands for all recordings below it. May be given more than once.")
    )
    var recording: [String] = []

    @Flag(name: .long, help: "Segments of all recordings in the index.")
    var all = false

    @Option(name: .long, help: "Only this channel, counted from 1.")
    var channel: Int?

    @Option(name: .long, help: "Only channels asserted to carry this role: handler or caller.")
    var role: Role?

    @Option(name: .long, help: "Only this kind: speech, tone, dtmf or music.")
    var kind: SegmentKind?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only dialled digits with these keys in this order: 0 to 9, *, # and A to D.",
            discussion: "Spaces and hyphens are passed over. Quote * and # for the shell.",
            valueName: "keys"))
    var digits: DialledKeys?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only what reaches beyond this position: seconds, m:ss or h:mm:ss.", valueName: "time"))
    var from: Position?

    @Option(
        name: .long,
        help: ArgumentHelp("Only what starts before this position.", valueName: "time"))
    var to: Position?

    @Option(
        name: .long, help: ArgumentHelp("Only segments this long or longer.", valueName: "time"))
    var minDuration: Position?

    @Option(
        name: .long, help: ArgumentHelp("Only segments this long or shorter.", valueName: "time"))
    var maxDuration: Position?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp("Only segments with this mean level or more.", valueName: "dBFS"))
    var minLevel: LevelArgument?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp("Only segments with this mean level or less.", valueName: "dBFS"))
    var maxLevel: LevelArgument?

    func validate() throws {
        guard caseReference != nil || !recording.isEmpty || all else {
            throw ValidationError(
                "Say whose segments: --case REFERENCE, --recording RECORDING, or --all.")
        }
        if let channel, channel < 1 {
            throw ValidationError("--channel is counted from 1, and is \(channel).")
        }
        if let kind, digits != nil, kind != .dtmf {
            throw ValidationError(
                "--digits looks for dialled digits, which --kind \(kind.rawValue) leaves out.")
        }
        if let from, let to, from.duration >= to.duration {
            throw ValidationError("--from should lie before --to.")
        }
    }

    /// The filter, with references looked up in the index.
    func filter(in index: RecordingIndex) throws -> SegmentFilter {
        let recordings = try index.recordings(named: recording)
        var filter = SegmentFilter(
            selection: RecordingSelection(
                caseID: try index.caseID(caseReference),
                recordings: recordings.isEmpty ? nil : Set(recordings)))
        filter.channel = channel
        filter.role = role
        filter.kind = kind
        filter.digits = digits?.digits
        filter.from = from?.duration
        filter.to = to?.duration
        filter.minimumDuration = minDuration?.duration
        filter.maximumDuration = maxDuration?.duration
        filter.minimumLevel = minLevel?.level
        filter.maximumLevel = maxLevel?.level
        return filter
    }
}

extension Role: ExpressibleByArgument {}
extension SegmentKind: ExpressibleByArgument {}
