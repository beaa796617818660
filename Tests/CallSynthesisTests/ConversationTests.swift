import CallModel
import Testing

@testable import CallSynthesis

struct ConversationTests {
    private static let voices = (0..<3).map { SyntheticSpeaker(seed: 2, number: $0).voice() }
    private let calls = ArchivePlan(recordingCount: 100, meanMilliseconds: 120_000, seed: 2)
        .recorded.map { SynthesizedCall($0, voices: voices, seed: 2) }

    @Test func utterancesOfAPartyAreApartAndWithinTheRecording() {
        for call in calls {
            for role in Role.allCases {
                let own = call.conversation.utterances.filter { $0.role == role }
                for (utterance, next) in zip(own, own.dropFirst()) {
                    #expect(next.start - utterance.end >= 200)
                }
                #expect(own.allSatisfy { $0.start >= call.plan.connectedAt && $0.duration >= 100 })
                #expect(own.last.map { $0.end <= call.plan.recordedMilliseconds } ?? true)
            }
        }
    }

    @Test func partiesTakeTurnsAndSometimesSpeakAtOnce() {
        let (mine, both, total) = calls.reduce(into: (0, 0, 0)) { counts, call in
            let utterances = call.conversation.utterances
            counts.0 += utterances.count { $0.role == .handler }
            counts.1 += zip(utterances, utterances.dropFirst()).count { $0.end > $1.start }
            counts.2 += utterances.count
        }
        #expect((total * 2 / 5...total * 3 / 5).contains(mine))
        #expect((total / 20...total / 2).contains(both))
    }

    @Test func someCallsHaveRingingAndSomeHaveMusic() {
        let sounds = calls.map { $0.conversation.events.map(\.sound) }
        #expect((5...30).contains(sounds.count { $0.contains(.ring) }))
        #expect((3...25).contains(sounds.count { $0.contains(.music) }))
    }

    @Test func nothingButNoiseSoundsOutsideTheReference() throws {
        let call = try #require(calls.first)
        let codes = call.codes(noise: NoiseStore(seed: 2))
        #expect(codes.count == 16 * call.plan.recordedMilliseconds)
        for role in Role.allCases {
            let loudness = Loudness(codes, channel: role.channel)
            var quiet = Array(repeating: true, count: call.plan.recordedMilliseconds)
            for utterance in call.conversation.utterances where utterance.role == role {
                for millisecond in utterance.start..<utterance.end { quiet[millisecond] = false }
                #expect(loudness.peak(utterance.start..<utterance.end) > 1000)
            }
            for event in call.conversation.events where event.role == role {
                for millisecond in event.start..<event.start + event.duration {
                    quiet[millisecond] = false
                }
            }
            for millisecond in quiet.indices where quiet[millisecond] {
                #expect(loudness.peak(millisecond..<millisecond + 1) < 320)
            }
        }
    }
}

/// How far the samples of one channel reach.
private struct Loudness {
    private let magnitudes: [Int]

    init(_ codes: [UInt8], channel: Int) {
        var magnitude = [Int](repeating: 0, count: 256)
        for sample in 0...32_767 { magnitude[Int(MuLaw.code(of: sample))] = sample }
        for code in 0..<128 { magnitude[code] = magnitude[code + 128] }
        magnitudes = stride(from: channel - 1, to: codes.count, by: 2).map {
            magnitude[Int(codes[$0])]
        }
    }

    /// The highest magnitude in a range of milliseconds.
    func peak(_ range: Range<Int>) -> Int {
        magnitudes[8 * range.lowerBound..<8 * range.upperBound].max() ?? 0
    }
}
