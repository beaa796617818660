import CallModel
import Testing

@testable import VoiceSegmentation

/// Segments of other kinds than speech.
@Suite struct SegmentKindTests {
    /// Two short bursts and a long pause: what is heard while a phone rings in the United Kingdom. It
    /// begins after so many milliseconds.
    private func ringing(sampleRate: Int, delay: Int) -> (samples: [Int16], starts: [Int]) {
        var sound = Sound(sampleRate: sampleRate, hiss: 20)
        var starts: [Int] = []
        sound.pause(milliseconds: delay)
        for _ in 0..<4 {
            starts.append(sound.samples.count)
            for pause in [200, 2_000] {
                sound.sines(hertz: [400, 450], milliseconds: 400, amplitude: 4_000)
                sound.pause(milliseconds: pause)
            }
        }
        return (sound.samples, starts)
    }

    /// The gap of 0.2 s does not split a ring, that of 2 s does. The tones beat 50 times a second: it
    /// must not matter where in a beat a frame begins.
    @Test(arguments: [8_000, 11_025, 48_000], [700, 702, 704, 705, 707, 709])
    func ringingIsATone(_ sampleRate: Int, _ delay: Int) {
        expectRinging(sampleRate: sampleRate, delay: delay)
    }

    private func expectRinging(sampleRate: Int, delay: Int) {
        let (samples, starts) = ringing(sampleRate: sampleRate, delay: delay)
        for parameters in [SegmentationParameters.standard, .energy] {
            let found = Analysis([samples], sampleRate: sampleRate, parameters: parameters)
            #expect(found.segments(.speech).isEmpty)
            let tones = found.segments(.tone).map { $0.startSample..<$0.endSample }
            let margin = sampleRate * 8 / 100
            let isEachFound = zip(tones, starts).allSatisfy { tone, start in
                abs(tone.lowerBound - start) <= margin
                    && abs(tone.upperBound - start - sampleRate) <= margin
            }
            #expect(tones.count == 4 && isEachFound)
        }
    }

    @Test func busyToneIsOneTone() {
        var sound = Sound(hiss: 20)
        for _ in 0..<12 {
            sound.sines(hertz: [400], milliseconds: 375, amplitude: 5_000)
            sound.pause(milliseconds: 375)
        }
        let found = Analysis([sound.samples], parameters: .energy)
        #expect(found.segments(.speech).isEmpty)
        #expect(found.segments(.tone).allSatisfy { $0.peakLevel.dBFS > -20 })
        #expect(!found.segments(.tone).isEmpty)
    }

    @Test func keysBesideSpeechAreTheirOwnSegments() {
        var sound = Sound(hiss: 20, seed: 3)
        sound.pause(milliseconds: 1_000)
        sound.voice(milliseconds: 2_000, amplitude: 12_000)
        sound.pause(milliseconds: 700)
        sound.dial("07700900456")
        sound.pause(milliseconds: 700)
        sound.voice(milliseconds: 2_000, amplitude: 12_000)
        sound.pause(milliseconds: 1_000)
        let found = Analysis([sound.samples], parameters: .energy)
        #expect(found.segments(.dtmf).map(\.digits) == ["07700900456"])
        #expect(found.segments(.tone).isEmpty)
        let dialled = found.segments(.dtmf)[0]
        #expect(
            found.segments(.speech).allSatisfy {
                $0.endSample <= dialled.startSample || $0.startSample >= dialled.endSample
            })
        #expect(found.channels[0].speechSampleCount > 8_000 * 3)
    }

    /// Rows are ordered by channel, then by start.
    @Test func kindsAreOrderedByTheirStarts() {
        let planes = Sound.conversation(seed: 12, milliseconds: 30_000)
        let found = Analysis(planes, parameters: .energy).segments
        let places = found.map { [$0.channel, $0.startSample] }
        #expect(places == places.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(Set(found.map(\.kind)).count == 3)
    }
}
