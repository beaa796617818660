import CallModel
import Testing

@testable import VoiceSegmentation

/// What is said of a channel as a whole.
@Suite struct ChannelFlagTests {
    private func flags(_ planes: [[Int16]]) -> [Set<ChannelFlag>] {
        Analysis(planes, parameters: .energy).channels.map(\.flags)
    }

    private func talk(seed: UInt64, hiss: Int = 50) -> [Int16] {
        var sound = Sound(hiss: hiss, seed: seed)
        for _ in 0..<3 {
            sound.pause(milliseconds: 800)
            sound.voice(milliseconds: 1_200, amplitude: 9_000)
        }
        return sound.samples
    }

    private func hiss() -> [Int16] {
        var sound = Sound(hiss: 60, seed: 9)
        sound.pause(milliseconds: 6_000)
        return sound.samples
    }

    @Test func ordinaryTalkHasNone() {
        #expect(flags([talk(seed: 1), talk(seed: 2)]) == [[], []])
        #expect(flags([talk(seed: 1)]) == [[]])
    }

    /// Muted throughout, whatever constant stands for that.
    @Test(arguments: [0, 100, -8]) func constantChannelIsSilent(_ constant: Int16) {
        let muted = [Int16](repeating: constant, count: 48_000)
        #expect(flags([talk(seed: 1), muted]) == [[], [.silent]])
        #expect(flags([muted, muted]) == [[.silent], [.silent]])
    }

    @Test func noiseHasNoSpeech() {
        #expect(flags([talk(seed: 1), hiss()]) == [[], [.noSpeech]])
    }

    @Test func copyIsDualMono() {
        let talk = talk(seed: 1)
        #expect(flags([talk, talk]) == [[.dualMono], [.dualMono]])
        // A recorder may have coded the copy anew: one step of quantisation.
        let coded = talk.enumerated().map { $0.element + ($0.offset % 3 == 0 ? 1 : 0) }
        #expect(flags([talk, coded]) == [[.dualMono], [.dualMono]])
        #expect(flags([talk, talk, talk]) == [[], [], []])
    }

    @Test func copyKeepsItsSpeech() {
        let talk = talk(seed: 1)
        let (alone, both) = (
            Analysis([talk], parameters: .energy), Analysis([talk, talk], parameters: .energy)
        )
        #expect(both.utterances == alone.utterances + alone.utterances)
    }

    @Test(arguments: [2, 8]) func weakerOrLaterCopyIsNone(_ divisor: Int) {
        let talk = talk(seed: 1)
        #expect(!flags([talk, talk.clippingMap { $0 / divisor }])[0].contains(.dualMono))
        #expect(!flags([talk, talk.delayed(by: 2_000)])[0].contains(.dualMono))
    }

    /// Legs that are silent together for most of the time hold no copies of each other.
    @Test func sharedDigitalSilenceIsNoCopy() {
        let silence = [Int16](repeating: 0, count: 8_000 * 60)
        var sound = Sound(hiss: 0, seed: 4)
        sound.voice(milliseconds: 500, amplitude: 9_000)
        let word = sound.samples
        let pause = [Int16](repeating: 0, count: word.count)
        #expect(
            flags([silence + word, silence + pause]) == [[], [.silent]])
        #expect(
            flags([word + silence + pause, pause + silence + word])
                .allSatisfy { !$0.contains(.dualMono) })
    }

    @Test func clippedVoiceIsClipped() {
        let loud = talk(seed: 1).clippingMap { max(-15_000, min(12 * $0, 15_000)) }
        #expect(flags([loud])[0].contains(.clipped))
        #expect(!flags([talk(seed: 1)])[0].contains(.clipped))
    }

    @Test func offsetIsFlagged() {
        #expect(flags([talk(seed: 1).clippingMap { $0 + 1_638 }]) == [[.offset]])
    }

    @Test func toneThroughMostOfItIsConstant() {
        var sound = Sound(hiss: 20)
        sound.sines(hertz: [425], milliseconds: 4_000, amplitude: 4_000)
        sound.pause(milliseconds: 3_000)
        #expect(flags([sound.samples]) == [[.constantTone, .noSpeech]])
        sound.pause(milliseconds: 2_000)
        #expect(flags([sound.samples]) == [[.noSpeech]])
    }

    @Test func fullScaleSquareWaveIsClipped() {
        let samples = (0..<40_000).map { $0 / 8 % 2 == 0 ? Int16.min : .max }
        #expect(flags([samples]) == [[.clipped, .noSpeech]])
    }
}
