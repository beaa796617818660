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
        for (index, number) in channel.enumerated() {
            guard number >= 1 else {
                throw ValidationError("--channel is counted from 1, and is \(number).")
            }
            guard !channel[..<index].contains(number) else {
                throw ValidationError("--channel \(number) was given more than once.")
            }
        }
    }

    /// What was typed to say from where to where; empty for all of it.
    var spelling: String {
        (segment.map { "--segment \($0)" }
            + [from.map { "--from \($0)" }, to.map { "--to \($0)" }].compactMap(\.self))
            .joined(separator: " ")
    }

    /// The part of a recording, of one channel or all.
    func part(of recording: RecordingSummary, in index: RecordingIndex) throws -> RecordingPart {
        guard channel.count <= 1 else {
            throw CommandError("One channel, or all of them: --channel was given more than once.")
        }
        try requireChannels(of: recording)
        if Set(segment).count == 1, channel.isEmpty {
            return .segment(try found(segment[0], in: recording, index))
        }
        guard let samples = try samples(of: recording, in: index) else {
            return channel.first.map(RecordingPart.channel) ?? .whole
        }
        return .range(samples, channel: channel.first)
    }

    /// Throws where a recording does not have a channel that is meant.
    func requireChannels(of recording: RecordingSummary) throws {
        let count = recording.channelCount
        for (option, number) in channel.map({ ("--channel \($0)", $0) })
            + segment.map({ ("--segment \($0)", $0.channel) }) where number > count
        {
            throw CommandError(
                "\(option): there is no channel \(number) in recording \(recording.id), which has "
                    + "\(Count.text(count, "channel")).")
        }
    }

    /// The sample frames that are meant; `nil` for all of them.
    func samples(
        of recording: RecordingSummary, in index: RecordingIndex
    ) throws -> Range<Int>? {
        let (rate, length) = (recording.sampleRate, recording.sampleFrameCount)
        if !segment.isEmpty {
            let segments = try segment.map { try found($0, in: recording, index) }
            let start = segments.map(\.startSample).min() ?? 0
            return start..<(segments.map(\.endSample).max() ?? start)
        }
        guard from != nil || to != nil else { return nil }
        let start = from?.sample(at: rate) ?? 0
        let end = to?.sampleCovering(at: rate, endingAt: length) ?? length
        let extent =
            "recording \(recording.id), which is \(Self.clock(length, rate)) long "
            + "(\(length) sample frames)"
        if let from, start >= length {
            throw CommandError("--from \(from) lies beyond the end of \(extent).")
        }
        if let to, end > length {
            throw CommandError("--to \(to) lies beyond the end of \(extent).")
        }
        guard start < end else {
            throw CommandError(
                "--to \(to.map(\.description) ?? "") should be after "
                    + "\(from.map { "--from \($0)" } ?? "the beginning").")
        }
        return start..<end
    }

    /// A position as it is listed, such as `1:23.450`.
    static func clock(_ sample: Int, _ sampleRate: Int) -> String {
        SampleTime(sampleCount: sample, sampleRate: sampleRate).clock
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
                --segment \(reference): no segment lies over \(reference.position) of channel \
                \(reference.channel) of recording \(recording.id). `earmark segments --recording \
                \(recording.id)` lists them.
                """)
        }
        return segment
    }
}
