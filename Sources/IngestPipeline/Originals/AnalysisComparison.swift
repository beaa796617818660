import AudioDecoding
import CallModel
import RecordingIndex

/// What is stored of a recording, held against an analysis of the same bytes.
struct AnalysisComparison {
    private let stored: RecordingDetails
    private let segments: [Segment]

    /// Takes what is stored; segments by channel and start.
    init(_ stored: RecordingDetails, _ segments: [Segment]) {
        self.stored = stored
        self.segments = segments
    }

    /// The first difference, in words; `nil` when there is none.
    func difference(from analysis: FileAnalysis) -> String? {
        guard case .decoded(let recording) = analysis.result else {
            return "it could be decoded, and cannot be now: \(analysis.result)"
        }
        guard
            let difference = header(recording) ?? channels(recording) ?? segments(recording)
        else { return nil }
        return difference + Self.remark(on: recording.codec)
    }

    /// A decoder in floating point may round otherwise in another version or on another processor.
    private static func remark(on codec: String) -> String {
        let inFloatingPoint =
            [AudioCodec.opus, .vorbis].map(\.rawValue).contains(codec) || codec.hasPrefix("MP")
        return inFloatingPoint
            ? " (\(codec) is decoded in floating point, so that another version of the decoder, or "
                + "another processor, may round the last bit of a sample otherwise)" : ""
    }

    private func header(_ recording: RecordingAnalysis) -> String? {
        let summary = stored.summary
        func text(_ value: (some Any)?) -> String { value.map { "\($0)" } ?? "none" }
        let pairs: [(String, String, String)] = [
            ("container", summary.container, recording.container),
            ("codec", summary.codec, recording.codec),
            ("sample rate", text(summary.sampleRate), text(recording.sampleRate)),
            ("number of channels", text(summary.channelCount), text(recording.channels.count)),
            (
                "number of sample frames", text(summary.sampleFrameCount),
                text(recording.sampleFrameCount)
            ),
            (
                "number of sample frames claimed", text(stored.claimedSampleFrameCount),
                text(recording.claimedSampleFrameCount)
            ),
            ("problem", text(summary.problem), text(recording.problem)),
        ]
        return pairs.first { $0.1 != $0.2 }.map {
            "its \($0.0) is stored as \($0.1), and is \($0.2)"
        }
    }

    private func channels(_ recording: RecordingAnalysis) -> String? {
        for (channel, found) in zip(stored.channels, recording.channels)
        where channel.summary != found {
            return "the levels or flags of channel \(channel.number) are stored as "
                + "\(Self.text(channel.summary)), and are \(Self.text(found))"
        }
        return nil
    }

    private func segments(_ recording: RecordingAnalysis) -> String? {
        let (stored, found) = (segments, recording.segments)
        guard stored != found else { return nil }
        let index = zip(stored, found).prefix { $0 == $1 }.count
        let (first, second) = (Self.text(stored, index), Self.text(found, index))
        return "segment \(index + 1) is stored as \(first), and is \(second)"
    }

    private static func text(_ summary: ChannelSummary) -> String {
        "noise floor \(summary.noiseFloor.dBFS) dBFS, peak \(summary.peakLevel.dBFS) dBFS, "
            + "\(summary.speechSampleCount) sample frames of speech, flags "
            + "[\(summary.flags.map(\.rawValue).sorted().joined(separator: ", "))]"
    }

    private static func text(_ segments: [Segment], _ index: Int) -> String {
        guard segments.indices.contains(index) else { return "none" }
        let segment = segments[index]
        return "\(segment.kind.rawValue) on channel \(segment.channel), sample frames "
            + "\(segment.startSample) to \(segment.endSample), \(segment.meanLevel.dBFS) and "
            + "\(segment.peakLevel.dBFS) dBFS\(segment.digits.map { ", digits \($0)" } ?? "")"
    }
}
