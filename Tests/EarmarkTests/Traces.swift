import CallModel
import IngestPipeline

@testable import VoiceSegmentation

/// Traces made by hand, at 8,000 sample frames a second in frames of 80.
enum Traces {
    static let hopLength = 80

    /// A trace whose frames are taken for what each letter says: `.` quiet and faint, `l` quiet
    /// and loud, `a` active, `t` tone, `k` key, `m` music, `x` cross-talk. Loud frames have -30 dBFS
    /// and a score of 2, others -70 dBFS and -2; the floor is at -65, the threshold at -55 dBFS.
    static func channel(_ letters: String, utterances: [Range<Int>] = []) -> ChannelTrace {
        var trace = ChannelTrace(hopLength: hopLength)
        trace.utterances = utterances
        for letter in letters {
            let isLoud = letter != "."
            trace.levels.append(isLoud ? -3000 : -7000)
            trace.floors.append(-6500)
            trace.thresholds.append(-5500)
            trace.scores.append(letter == "." || letter == "l" ? -512 : 512)
            trace.verdicts.append(verdict(letter))
        }
        return trace
    }

    private static func verdict(_ letter: Character) -> FrameVerdict {
        switch letter {
        case "a": .active
        case "t": .tone
        case "k": .key
        case "m": .music
        case "x": .crossTalk
        default: .quiet
        }
    }

    /// A segment over frames of channel 1.
    static func segment(
        _ kind: SegmentKind, _ frames: Range<Int>, digits: String? = nil
    ) -> Segment {
        Segment(
            channel: 1, startSample: frames.lowerBound * hopLength,
            sampleCount: frames.count * hopLength, kind: kind,
            meanLevel: Level(centiDBFS: -3000), peakLevel: Level(centiDBFS: -2000),
            digits: digits)
    }
}
