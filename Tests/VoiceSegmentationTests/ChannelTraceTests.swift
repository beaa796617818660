import CallModel
import Testing

@testable import VoiceSegmentation

@Suite struct ChannelTraceTests {
    private func trace(
        _ verdicts: [FrameVerdict], utterances: [Range<Int>] = [], loud: Range<Int> = 0..<0
    ) -> ChannelTrace {
        var trace = ChannelTrace(hopLength: 80)
        trace.verdicts = verdicts
        trace.utterances = utterances
        trace.levels = verdicts.indices.map { loud.contains($0) ? -3_000 : -6_000 }
        trace.thresholds = verdicts.map { _ in -5_000 }
        return trace
    }

    @Test func quietFramesAreNotRejected() {
        #expect(trace([.quiet, .quiet]).rejections.isEmpty)
        #expect(trace([]).rejections.isEmpty)
    }

    @Test(arguments: [
        (FrameVerdict.active, ChannelTrace.Rejection.Reason.tooShort), (.tone, .tone), (.key, .key),
        (.crossTalk, .crossTalk),
    ])
    func everyVerdictHasItsReason(
        _ verdict: FrameVerdict, _ reason: ChannelTrace.Rejection.Reason
    ) {
        #expect(
            trace([.quiet, verdict, verdict, .quiet]).rejections
                == [ChannelTrace.Rejection(frames: 1..<3, reason: reason)])
    }

    /// What is quiet would be no speech without music either.
    @Test func onlyLoudMusicIsRejected() {
        let found = trace([.music, .music, .music, .quiet], loud: 1..<3).rejections
        #expect(found == [ChannelTrace.Rejection(frames: 1..<3, reason: .music)])
    }

    @Test func loudFrameWithALowScoreIsNotLikeSpeech() {
        let found = trace([.quiet, .quiet, .quiet, .quiet], loud: 1..<3).rejections
        #expect(found == [ChannelTrace.Rejection(frames: 1..<3, reason: .notLikeSpeech)])
    }

    @Test func levelAtTheThresholdIsQuiet() {
        var trace = trace([.quiet])
        trace.levels = [-5_000]
        #expect(trace.rejections.isEmpty)
        trace.levels = [-4_999]
        #expect(trace.rejections.count == 1)
    }

    @Test func framesOfUtterancesAreNotRejected() {
        let verdicts: [FrameVerdict] = [.active, .active, .tone, .active, .quiet, .active]
        let found = trace(verdicts, utterances: [0..<4]).rejections
        #expect(found == [ChannelTrace.Rejection(frames: 5..<6, reason: .tooShort)])
    }

    @Test func utteranceOrAnotherReasonSplitsARejection() {
        let verdicts: [FrameVerdict] = [.tone, .tone, .active, .tone, .key, .key]
        let found = trace(verdicts, utterances: [2..<3]).rejections
        #expect(
            found == [
                ChannelTrace.Rejection(frames: 0..<2, reason: .tone),
                ChannelTrace.Rejection(frames: 3..<4, reason: .tone),
                ChannelTrace.Rejection(frames: 4..<6, reason: .key),
            ])
    }

    /// As long as the channel, and in agreement with its segments.
    @Test func traceOfARecordingIsThatOfItsFrames() {
        let planes = Sound.conversation(seed: 5, milliseconds: 8_005)
        let (analysis, traces) = Analysis.traced(planes, parameters: .energy)
        #expect(analysis == Analysis(planes, parameters: .energy))
        #expect(traces.count == 2)
        for (index, trace) in traces.enumerated() {
            #expect(trace.hopLength == 80)
            #expect(trace.leastScore == 0)
            let counts = [
                trace.levels.count, trace.floors.count, trace.thresholds.count,
                trace.scores.count, trace.verdicts.count,
            ]
            #expect(counts == [800, 800, 800, 800, 800])
            let segments = analysis.segments(.speech).filter { $0.channel == index + 1 }
            #expect(trace.utterances.map(\.lowerBound) == segments.map { $0.startSample / 80 })
            for frame in trace.verdicts.indices where trace.verdicts[frame] != .quiet {
                #expect(trace.levels[frame] > trace.thresholds[frame])
            }
            let rejected = trace.rejections.map(\.frames)
            #expect(
                rejected.allSatisfy { frames in !trace.utterances.contains(where: frames.overlaps) }
            )
        }
    }
}
