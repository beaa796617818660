public import ArgumentParser
public import CallModel
import ClipWriting
import Foundation
import IngestPipeline
import RecordingIndex

/// `earmark clip`: a part of a recording as a file of its own.
struct ClipCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clip",
        abstract: "Cut a part of a recording or exhibit, sample for sample, into a new file.",
        discussion: """
            The original is decoded and neither changed nor resampled. A clip of an exhibit gets a \
            mark of its own, such as ABC/1/A. Beside it lies a JSON file that says what it is of, and \
            what was redacted. Positions, those of redactions too, are those of the recording.
            """)

    @Argument(
        help: ArgumentHelp(
            "An exhibit's mark, or a recording: a number, a digest or a file.",
            valueName: "exhibit-or-recording"))
    var subject: String

    @Option(name: .long, help: ArgumentHelp("The clip, where no file is yet.", valueName: "file"))
    var out: String

    @OptionGroup var part: PartOptions

    @Option(
        name: .long,
        help: ArgumentHelp("Fade in and out over so many milliseconds.", valueName: "ms"))
    var fade = 0

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Make a stretch unrecognisable, such as 1:10-1:12.5, or on one channel 1:10-1:12.5@2.",
            valueName: "range[@channel]"))
    var redact: [RedactedRange] = []

    @Option(name: .long, help: "What takes its place: silence or tone.")
    var redactWith: Redaction.Filling = .silence

    @Option(
        name: .customLong("format"),
        help: "How it is written: wav or flac; as the name of the clip says if left out.")
    var writtenFormat: ClipFormat?

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp(
            "The case for which it is cut; that of the exhibit if left out.", valueName: "reference"
        ))
    var caseReference: String?

    @Option(
        name: .long,
        help: ArgumentHelp("To whom it is handed on; on record.", valueName: "name"))
    var recipient: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Look here for the original if it is not where it was; may be repeated.",
            valueName: "folder"))
    var search: [String] = []

    @Flag(
        name: .long,
        help: "Cut it also where it is sensitive unused material of a case.")
    var includeSensitive = false

    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var custody: CustodyOptions

    private var format: ClipFormat {
        writtenFormat ?? (out.lowercased().hasSuffix(".flac") ? .flac : .wav)
    }

    func validate() throws {
        guard (0...60_000).contains(fade) else {
            throw ValidationError("--fade should be 0 to 60000, and is \(fade).")
        }
        guard recipient?.isBlank != true else {
            throw ValidationError("--recipient should name somebody, and is empty.")
        }
        guard !out.isEmpty, !out.hasSuffix("/") else {
            throw ValidationError("--out should name a file, and is '\(out)'.")
        }
    }

    func run() throws {
        let searched = try EvidencePaths(search)
        let index = try indexOptions.open(.write)
        let (exhibit, recordings) = try index.producedOrNamed(subject)
        guard let only = recordings.first, recordings.count == 1 else {
            throw CommandError(
                "\(subject) stands for \(recordings.count) recordings, and a clip is of one.")
        }
        let recording = try index.recording(only)
        try index.refuse(output: out)
        try searched.refuse(clip: out)
        try EvidencePaths(existing: recording.files.map(\.path)).refuse(clip: out)
        try requireNothing()
        let actor = custody.actor("clip")
        let new = try newClip(of: recording.summary, exhibit, in: index)
        if !includeSensitive { try refuseSensitive(new, in: index) }
        try index.requireReason(
            for: RecordingSelection(caseID: new.caseID, recordings: [only]), of: actor)
        // A mark is given out for good, so the original is found first.
        let original = try OriginalSearch(in: searched.roots).original(of: recording)
        let clip = try index.beginClip(new, actor: actor)
        let cutting = ClipCutting(
            of: recording, from: original,
            plan: ClipPlan(
                samples: clip.samples, channels: clip.channels,
                fadeSampleCount: clip.fadeSampleCount, redactions: clip.redactions),
            format: format, origin: ClipOrigin(of: clip, recording.summary))
        // It has its name only once it is whole and on record.
        var file = try cutting.cut(to: AbsolutePath.make(draft))
        file.path = AbsolutePath.make(out)
        do {
            try ClipSidecar.write(clip, file, to: sidecar)
        } catch {
            ClipCutting.remove(AbsolutePath.make(draft))
            throw error
        }
        do {
            _ = try index.finishClip(clip.id, as: file, recipients: recipient, actor: actor)
            try FileManager.default.moveItem(atPath: draft, toPath: out)
        } catch {
            ClipCutting.remove(AbsolutePath.make(draft))
            ClipCutting.remove(AbsolutePath.make(sidecar))
            throw error
        }
        let name = clip.mark?.description ?? "clip \(clip.id.rawValue)"
        try StandardOutput.say("Cut \(name) to \(out). SHA-256 \(file.contentHash).")
    }

    private var sidecar: String { out + ".json" }
    private var draft: String { out + ".incomplete" }

    /// What the options ask for. Of an exhibit, nothing is cut that lies outside of it.
    private func newClip(
        of recording: RecordingSummary, _ exhibit: Exhibit?, in index: RecordingIndex
    ) throws -> NewClip {
        let (all, rate) = (0..<recording.sampleFrameCount, recording.sampleRate)
        try part.requireChannels(of: recording)
        let whole = exhibit?.part.samples ?? all
        let samples = try part.samples(of: recording, in: index) ?? whole
        let allChannels = exhibit?.part.channel.map { [$0] } ?? Array(1...recording.channelCount)
        let channels = part.channel.isEmpty ? allChannels : part.channel
        guard whole.contains(samples.lowerBound), samples.upperBound <= whole.upperBound,
            Set(channels).isSubset(of: allChannels)
        else {
            let asked = [part.spelling] + part.channel.map { "--channel \($0)" }
            throw CommandError(
                """
                A clip of \(subject) has to lie in \(Self.extent(whole, allChannels, rate)), and \
                \(asked.filter { !$0.isEmpty }.joined(separator: " ")) goes beyond that.
                """)
        }
        var new = NewClip(recordingID: recording.id, samples: samples, channels: channels)
        new.fadeSampleCount = fade * rate / 1000
        for range in redact {
            let redaction = try range.redaction(at: rate, filling: redactWith)
            guard redaction.samples.overlaps(samples),
                redaction.channel.map(channels.contains) ?? true
            else {
                throw CommandError(
                    "--redact \(range) changes nothing in the clip, which is of "
                        + "\(Self.extent(samples, channels, rate)). Nothing was cut.")
            }
            if !new.redactions.contains(redaction) { new.redactions.append(redaction) }
        }
        new.format = format
        new.exhibit = exhibit?.mark
        new.caseID = try index.caseID(caseReference ?? exhibit?.caseReference)
        return new
    }

    /// What is sensitive in any case is not handed on by mistake.
    private func refuseSensitive(_ clip: NewClip, in index: RecordingIndex) throws {
        let sensitive = try index.sensitiveItems(of: clip.recordingID).first { item in
            item.part.samples?.overlaps(clip.samples) ?? true
                && item.part.channel.map(clip.channels.contains) ?? true
        }
        guard let sensitive else { return }
        throw CommandError(
            "Recording \(clip.recordingID) is, in whole or in part, sensitive unused material of the "
                + "case \(sensitive.caseReference). --include-sensitive cuts it all the same.")
    }

    /// Such as `0:01.000 to 0:02.000 (sample frames 8000 to 16000) of channels 1, 2`.
    private static func extent(_ samples: Range<Int>, _ channels: [Int], _ rate: Int) -> String {
        let (start, end) = (samples.lowerBound, samples.upperBound)
        return "\(PartOptions.clock(start, rate)) to \(PartOptions.clock(end, rate)) "
            + "(sample frames \(start) to \(end)) of channel\(channels.count == 1 ? "" : "s") "
            + channels.map(String.init).joined(separator: ", ")
    }

    private func requireNothing() throws {
        for path in [out, sidecar] where AbsolutePath.isTaken(path) {
            throw CommandError(
                "There is something at \(path) already, and it is not overwritten. "
                    + "Name a new file.")
        }
        if AbsolutePath.isTaken(draft) {
            throw CommandError(
                "There is \(draft): a clip that is being cut, or was cut short, and is none. If "
                    + "nobody is at it, remove it.")
        }
    }
}

extension ClipFormat: ExpressibleByArgument {}
extension Redaction.Filling: ExpressibleByArgument {}
