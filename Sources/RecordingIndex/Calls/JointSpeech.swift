internal import CallModel
internal import GRDB

/// What is heard when all channels of a recording are put together, in sample frames.
struct JointSpeech: Hashable {
    /// In how many at least one channel has speech.
    private(set) var speech = 0
    /// In how many two channels or more have it.
    private(set) var overlap = 0
    /// Where the longest time begins in which no channel has speech; the first of several as long.
    private(set) var silenceStart = 0
    /// How long that is.
    private(set) var silence = 0

    /// Puts utterances together, in whatever order they come; none reaches beyond the recording.
    init(of utterances: [Range<Int>], sampleFrameCount: Int) {
        var end = 0
        var overlapEnd = 0
        for utterance in utterances.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            noteSilence(from: end, to: utterance.lowerBound)
            speech += max(0, utterance.upperBound - max(end, utterance.lowerBound))
            let sharedEnd = min(end, utterance.upperBound)
            overlap += max(0, sharedEnd - max(overlapEnd, utterance.lowerBound))
            overlapEnd = max(overlapEnd, sharedEnd)
            end = max(end, utterance.upperBound)
        }
        noteSilence(from: end, to: sampleFrameCount)
    }

    private mutating func noteSilence(from start: Int, to end: Int) {
        guard end - start > silence else { return }
        (silenceStart, silence) = (start, end - start)
    }

    /// The overlap as a share of speech, in hundredths of a per cent, rounded half up; `nil` where there
    /// is none.
    var overlapShare: Int64? {
        speech > 0 ? Int64((overlap * 10_000 + speech / 2) / speech) : nil
    }

    /// Reads it as it is stored; `nil` where the recording has not been measured.
    init?(_ row: Row) {
        guard let speech: Int = row["speech_sample_count"] else { return nil }
        self.speech = speech
        overlap = row["overlap_sample_count"]
        silenceStart = row["silence_start_sample"]
        silence = row["silence_sample_count"]
    }

    /// As they are stored, behind the number of the recording.
    var arguments: StatementArguments { [speech, overlap, silenceStart, silence] }
}

extension RecordingAnalysis {
    /// What is heard when its channels are put together.
    var jointSpeech: JointSpeech {
        JointSpeech(
            of: segments.filter { $0.kind == .speech }.map { $0.startSample..<$0.endSample },
            sampleFrameCount: sampleFrameCount)
    }
}
