import ArgumentParser
import CallModel
import RecordingIndex

/// Which part of a recording is meant; without any option, all of it.
struct PartOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only this channel, from 1; may be given more than once.", valueName: "n"))
    var channel: [Int] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The segment over this position of a channel, such as 2@1:23.45.",
            discussion: """
                Given more than once, it is all from the first to the last, what lies between \
                included.
                """,
            valueName: "channel@position"))
    var segment: [SegmentReference] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "From here, such as 1:23.45 or 667600samples.", valueName: "position"))
    var from: SamplePosition?

    @Option(name: .long, help: ArgumentHelp("Up to here.", valueName: "position"))
    var to: SamplePosition?

    func validate() throws {
        guard segment.isEmpty || (from == nil && to == nil) else {
            throw ValidationError("--segment says from where to where; leave --from and --to out.")
        }
    }

    /// The part of a recording, of one channel or all.
    func part(of recording: RecordingSummary, in index: RecordingIndex) throws -> RecordingPart {
        guard channel.count <= 1 else {
            throw CommandError("One channel, or all of them: --channel was given more than once.")
        }
        if segment.count == 1, channel.isEmpty {
            return .segment(try found(segment[0], in: recording, index))
        }
        guard let samples = try samples(of: recording, in: index) else {
            return channel.first.map(RecordingPart.channel) ?? .whole
        }
        return .range(samples, channel: channel.first)
    }

    /// The sample frames that are meant; `nil` for all of them.
    func samples(
        of recording: RecordingSummary, in index: RecordingIndex
    ) throws -> Range<Int>? {
        let rate = recording.sampleRate
        if !segment.isEmpty {
            let segments = try segment.map { try found($0, in: recording, index) }
            let start = segments.map(\.startSample).min() ?? 0
            return start..<(segments.map(\.endSample).max() ?? start)
        }
        guard from != nil || to != nil else { return nil }
        let start = from?.sample(at: rate) ?? 0
        let end = to?.sampleCovering(at: rate) ?? recording.sampleFrameCount
        guard start < end else {
            throw CommandError("--to should be after --from, and is not.")
        }
        return start..<end
    }

    private func found(
        _ reference: SegmentReference, in recording: RecordingSummary, _ index: RecordingIndex
    ) throws -> Segment {
        let sample = reference.position.sample(at: recording.sampleRate)
        guard
            let segment = try index.segment(
                at: sample, ofChannel: reference.channel, of: recording.id)
        else {
            throw CommandError(
                """
                No segment lies over sample frame \(sample) of channel \(reference.channel) of \
                recording \(recording.id). `earmark segments --recording \(recording.id)` lists \
                them.
                """)
        }
        return segment
    }
}
