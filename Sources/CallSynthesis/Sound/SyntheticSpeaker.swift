import Sampling

/// A talker of nonsense: syllables of a voiced sound through the resonances of vowels, between
/// hisses and closures, in integers throughout.
struct SyntheticSpeaker {
    private static let phraseCount = 40
    private static let ramp = 12 * Telephone.samplesPerMillisecond
    private static let loudness = 8000

    /// The pitch in hertz.
    private let pitch: Int
    /// How long the mouth is: resonances in percent of those of a man.
    private let resonancePercent: Int
    private var generator: SplitMix64
    private var samples: [Int16] = []

    /// The speaker of a number.
    init(seed: UInt64, number: Int) {
        generator = SplitMix64(seed: seed, .voice, number: number)
        // Deep and high voices in turn.
        pitch = number.isMultiple(of: 2) ? generator.draw(85...140) : generator.draw(165...240)
        resonancePercent =
            number.isMultiple(of: 2) ? generator.draw(95...105) : generator.draw(110...118)
    }

    /// Phrases of 1 to 15 syllables.
    consuming func voice() -> Voice {
        var phrases: [Range<Int>] = []
        for number in 0..<Self.phraseCount {
            let start = samples.count
            let syllableCount = number < 6 ? 1 + number % 3 : generator.draw(3...15)
            for syllable in 0..<syllableCount {
                addSyllable(
                    isFirst: syllable == 0, declinePercent: 110 - 20 * syllable / syllableCount)
            }
            phrases.append(start..<samples.count)
        }
        return Voice(samples: samples, phrases: phrases)
    }

    private mutating func addSyllable(isFirst: Bool, declinePercent: Int) {
        switch generator.draw(below: 3) {
        case 0: addHiss(milliseconds: generator.draw(30...80))
        case 1 where !isFirst: addClosure(milliseconds: generator.draw(20...70))
        default: break
        }
        addVowel(milliseconds: generator.draw(90...220), declinePercent: declinePercent)
    }

    private mutating func addClosure(milliseconds: Int) {
        samples.append(
            contentsOf: repeatElement(0, count: milliseconds * Telephone.samplesPerMillisecond))
    }

    /// Noise without its low frequencies.
    private mutating func addHiss(milliseconds: Int) {
        var last = 0
        let count = milliseconds * Telephone.samplesPerMillisecond
        for index in 0..<count {
            let noise = generator.draw(-1200...1200)
            append(noise - last, at: index, of: count)
            last = noise
        }
    }

    private mutating func addVowel(milliseconds: Int, declinePercent: Int) {
        let count = milliseconds * Telephone.samplesPerMillisecond
        let vowel = Vowel.resonances[generator.draw(below: Vowel.resonances.count)]
        var mouth = zip(vowel, Vowel.bandwidths).map { resonance, bandwidth in
            Resonator(frequency: resonance * resonancePercent / 100, bandwidth: bandwidth)
        }
        var untilPulse = 0
        var pulse = 0
        var airflow = 0
        var sound: [Int] = []
        sound.reserveCapacity(count)
        for _ in 0..<count {
            if untilPulse == 0 {
                let now = pitch * declinePercent * generator.draw(97...103) / 10_000
                untilPulse = Telephone.sampleRate / max(now, 1)
                pulse += 1 << 16
            }
            untilPulse -= 1
            // The glottis takes 12 dB an octave from a pulse, and the lips give 6 back.
            pulse -= pulse >> 2
            let change = (pulse - airflow) >> 2
            airflow += change
            var sample = change
            for index in mouth.indices { sample = mouth[index].next(sample) }
            sound.append(sample)
        }
        let loudest = max(sound.reduce(0) { max($0, abs($1)) }, 1)
        let loudness = Self.loudness * generator.draw(60...100) / 100
        for (index, sample) in sound.enumerated() {
            append(sample * loudness / loudest, at: index, of: count)
        }
    }

    /// Appends a sample of a sound that swells and fades.
    private mutating func append(_ sample: Int, at index: Int, of count: Int) {
        let ramp = min(Self.ramp, index + 1, count - index)
        samples.append(Int16(clamping: sample * ramp / Self.ramp))
    }
}
