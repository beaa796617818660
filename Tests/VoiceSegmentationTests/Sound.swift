import TestNumbers

/// The samples of one channel, put together of pauses, voices and tones over a hiss.
///
/// All by integer arithmetic: the same on every machine.
struct Sound {
    let sampleRate: Int
    /// The greatest sample of the hiss; its level is 4.8 dB below. 0 is digital silence.
    var hiss: Int
    private(set) var samples: [Int16] = []
    private var random: SeededRandom
    private var phase = 0

    init(sampleRate: Int = 8_000, hiss: Int = 100, seed: UInt64 = 1) {
        self.sampleRate = sampleRate
        self.hiss = hiss
        random = SeededRandom(seed: seed)
    }

    /// Adds hiss alone.
    mutating func pause(milliseconds: Int) {
        for _ in 0..<sampleCount(milliseconds) { append(0) }
    }

    /// Adds a triangle wave.
    mutating func tone(hertz: Int, milliseconds: Int, amplitude: Int) {
        for _ in 0..<sampleCount(milliseconds) {
            append(amplitude * (abs(4 * phase - 2 * sampleRate) - sampleRate) / sampleRate)
            phase = (phase + hertz) % sampleRate
        }
    }

    /// Adds sines on top of each other, each of the same amplitude.
    mutating func sines(hertz: [Int], milliseconds: Int, amplitude: Int, phase: Int = 0) {
        for index in 0..<sampleCount(milliseconds) {
            append(
                hertz.reduce(0) { sum, hertz in
                    sum + sine((hertz * index + phase) % sampleRate, amplitude)
                })
        }
    }

    /// Adds dialled keys, a pause behind each.
    mutating func dial(
        _ keys: String, milliseconds: Int = 80, pause: Int = 80, amplitude: Int = 6_000
    ) {
        let (low, high) = ([697, 770, 852, 941], [1_209, 1_336, 1_477, 1_633])
        for key in keys {
            guard let place = Array("123A456B789C*0#D").firstIndex(of: key) else { continue }
            sines(
                hertz: [low[place / 4], high[place % 4]], milliseconds: milliseconds,
                amplitude: amplitude)
            self.pause(milliseconds: pause)
        }
    }

    /// Bhaskara's rational sine, within 0.2 % of the amplitude.
    private func sine(_ place: Int, _ amplitude: Int) -> Int {
        let half = 2 * place % sampleRate
        let product = half * (sampleRate - half)
        let value = 16 * amplitude * product / (5 * sampleRate * sampleRate - 4 * product)
        return 2 * place < sampleRate ? value : -value
    }

    /// Adds a wave that is loud from its first sample to its last, yet no steady tone.
    mutating func warble(milliseconds: Int, amplitude: Int) {
        for start in stride(from: 0, to: milliseconds, by: 50) {
            let hertz = start % 100 == 0 ? 400 : 600
            tone(
                hertz: hertz, milliseconds: min(50, milliseconds - start), amplitude: amplitude)
        }
    }

    /// Adds syllables: sawtooth waves of changing pitch, some noise among them, that swell and
    /// fade by 18 dB.
    mutating func voice(milliseconds: Int, amplitude: Int) {
        var left = sampleCount(milliseconds)
        while left > 0 {
            let length = min(left, sampleCount(random.number(in: 120...250)))
            let pitch = random.number(in: 90...220)
            let isFricative = random.number(in: 0...3) == 0
            for index in 0..<length {
                let swell = min(4 * index, 4 * (length - index) / 3)
                let wave =
                    isFricative
                    ? random.number(in: -amplitude / 2...amplitude / 2)
                    : amplitude * (2 * phase - sampleRate) / sampleRate
                append(wave * (length + 7 * swell) / (8 * length))
                phase = (phase + pitch) % sampleRate
            }
            left -= length
        }
    }

    private func sampleCount(_ milliseconds: Int) -> Int { sampleRate * milliseconds / 1_000 }

    private mutating func append(_ value: Int) {
        samples.append(Int16(clamping: value + random.number(in: -hiss...hiss)))
    }
}

extension Sound {
    /// Both channels of a call with turns, overlaps, pauses, ringing, dialling and digital silence.
    static func conversation(
        seed: UInt64, sampleRate: Int = 8_000, milliseconds: Int, hiss: Int = 100
    ) -> [[Int16]] {
        var random = SeededRandom(seed: seed)
        var sounds = (1...2).map { channel in
            Sound(sampleRate: sampleRate, hiss: hiss, seed: 100 * seed + UInt64(channel))
        }
        var left = milliseconds
        while left > 0 {
            let duration = min(left, random.number(in: 100...1_500))
            let speaker = random.number(in: 0...1)
            let amplitude = random.number(in: 1_000...12_000)
            let event = random.number(in: 0...11)
            for channel in 0...1 {
                switch event {
                case 0...3 where channel == speaker, 4:
                    sounds[channel].voice(milliseconds: duration, amplitude: amplitude)
                case 5: sounds[channel].tone(hertz: 425, milliseconds: duration, amplitude: 5_000)
                case 6 where channel == speaker:
                    sounds[channel].hiss = 0
                    sounds[channel].pause(milliseconds: duration)
                    sounds[channel].hiss = hiss
                case 7 where channel == speaker:
                    sounds[channel].sines(
                        hertz: [400, 450], milliseconds: duration, amplitude: 3_000)
                case 8 where channel == speaker:
                    let keyCount = duration / 160
                    let keys = (0..<keyCount).map { "1D*58"[$0 * amplitude % 5] }
                    sounds[channel].dial(String(keys), amplitude: amplitude)
                    sounds[channel].pause(milliseconds: duration - 160 * keyCount)
                default: sounds[channel].pause(milliseconds: duration)
                }
            }
            left -= duration
        }
        return sounds.map(\.samples)
    }
}

extension String {
    fileprivate subscript(place: Int) -> Character { self[index(startIndex, offsetBy: place)] }
}
