import CallModel
import Foundation
import Sampling
import Testing

@testable import CallSynthesis

struct SoundTests {
    @Test func sineIsWithinItsBound() {
        for angle in stride(from: -IntegerSine.turn, to: 2 * IntegerSine.turn, by: 97) {
            let exact = sin(2 * .pi * Double(angle) / Double(IntegerSine.turn))
            let found = Double(IntegerSine.sine(angle)) / Double(IntegerSine.unit)
            #expect(abs(exact - found) < 0.0017)
        }
    }

    @Test(arguments: [(0, 0xFF), (8, 0xFE), (-8, 0x7E), (32_767, 0x80), (-32_768, 0x00)])
    func muLawIsThatOfTheStandard(sample: Int, code: UInt8) {
        #expect(MuLaw.code(of: sample) == code)
        #expect(MuLaw.codes[Int(UInt16(bitPattern: Int16(sample)))] == code)
    }

    @Test func everyPhraseHasTheLevelOfAVoice() {
        let voice = SyntheticSpeaker(seed: 9, number: 1).voice()
        #expect(voice.phrases.count == 40)
        #expect(!voice.briefPhrases.isEmpty)
        for phrase in voice.phrases {
            #expect(phrase.count.isMultiple(of: Telephone.samplesPerMillisecond))
            let energy = voice.samples[phrase].reduce(0.0) { $0 + Double($1) * Double($1) }
            let level = 10 * log10(energy / Double(phrase.count) / (32_768 * 32_768))
            #expect(abs(level - Voice.level.dBFS) < 0.3)
        }
    }

    @Test func noiseHasItsLevel() {
        var generator = SplitMix64(seed: 9, .call)
        let noise = NoiseStore(seed: 9)
            .channel(count: 100_000, Attenuation(step: 3), using: &generator)
        let energy = noise.reduce(0.0) { $0 + Double($1) * Double($1) }
        let level = 10 * log10(energy / Double(noise.count) / (32_768 * 32_768))
        let stated = Attenuation(step: 3).applied(to: NoiseStore.level).dBFS
        #expect(abs(level - stated) < 0.3)
    }

    @Test func phrasesOfAClipAreApartByPausesOf200Milliseconds() {
        let (loud, quiet) = (
            [Int16](repeating: 4000, count: 2400), [Int16](repeating: 20, count: 800)
        )
        let clip = quiet + loud + quiet + loud + quiet + quiet + quiet + loud + quiet
        #expect(ClipPhrases.find(in: clip) == [800..<6400, 8800..<11_200])
        #expect(ClipPhrases.find(in: [Int16](repeating: 0, count: 8000)) == [])
    }
}
