import SampleKernels

/// Hears the keys of a telephone (ITU-T Q.23: one of four low tones and one of four high ones) in
/// two frames of samples.
///
/// The samples are correlated with each tone's cosine and sine. A key is heard where one low and one
/// high tone hold nearly all of the energy, neither far above the other.
struct DialTones {
    /// The keys by low tone, then by high tone.
    static let keys: [Character] = Array("123A456B789C*0#D")
    /// No key is looked for in weaker frames, in hundredths of a dBFS.
    static let lowestLevel: Int16 = -5500
    /// How bright two dial tones can be together, in hundredths of a decibel, with a margin.
    static let brightness = -600...300
    /// How far level and brightness may change from one frame of a key to the next.
    static let levelRange = 100
    static let brightnessRange = 100
    /// How high the crest of two tones is, with a margin.
    static let greatestCrest = 800
    private static let frequencies = [697, 770, 852, 941, 1209, 1336, 1477, 1633]
    /// The greatest value of a reference: with it the sums over 512 samples fit in 32 bits.
    private static let amplitude = 127

    /// A cosine and a sine of each tone, one after the other, over two frames.
    private let references: [Int16]
    private let windowLength: Int

    /// Those of telephony, which nearly every recording needs.
    private static let atEightKilohertz = DialTones(sampleRate: 8000, frameLength: 80)

    /// The dial tones at a sample rate.
    static func tones(sampleRate: Int, frameLength: Int) -> DialTones {
        sampleRate == 8000 && frameLength == 80
            ? atEightKilohertz : DialTones(sampleRate: sampleRate, frameLength: frameLength)
    }

    init(sampleRate: Int, frameLength: Int) {
        windowLength = 2 * frameLength
        references = Self.frequencies.flatMap { frequency in
            [sampleRate / 4, 0].flatMap { phase in
                (0..<2 * frameLength).map { index in
                    Self.sine(frequency * index + phase, of: sampleRate)
                }
            }
        }
    }

    /// The sine of `phase / period` turns, as an integer: by its own arithmetic, since a library's
    /// may differ in the last bit.
    private static func sine(_ phase: Int, of period: Int) -> Int16 {
        // A turn is 2^20 parts; the sine of the first quarter by its series in Q30.
        let turn = phase % period * (1 << 20) / period
        let (quarter, rest) = turn.quotientAndRemainder(dividingBy: 1 << 18)
        let part = quarter % 2 == 0 ? rest : (1 << 18) - rest
        let angle = (part * 1_686_629_713) >> 18
        let square = (angle * angle) >> 30
        var term = angle
        var sum = angle
        for divisor in [6, 20, 42, 72, 110] {
            term = -((term * square) >> 30) / divisor
            sum += term
        }
        let value = (sum * amplitude + (1 << 29)) >> 30
        return Int16(quarter < 2 ? value : -value)
    }

    /// The key that sounds through a window of two frames, as its place in ``keys``.
    ///
    /// - Parameters:
    ///   - window: the samples of two frames in a row.
    ///   - squares: the sum of their squares.
    /// - Returns: the key, or `nil` where none is heard.
    func key(in window: Span<Int16>, squares: Int64) -> UInt8? {
        precondition(window.count == windowLength, "two frames")
        // A tone of amplitude A gives (A · amplitude · n / 2)², and squares of A² · n / 2 a tone.
        let percent =
            squares * Int64(Self.amplitude * Self.amplitude) / 200 * Int64(windowLength)
        let low = strongest(0..<4, in: window)
        guard low.power > 8 * percent, low.power > 4 * low.second else { return nil }
        let high = strongest(4..<8, in: window)
        guard high.power > 8 * percent, high.power > 4 * high.second,
            low.power + high.power > 70 * percent
        else { return nil }
        return UInt8(4 * low.index + high.index - 4)
    }

    /// The strongest of some tones, its power and that of the next.
    private func strongest(
        _ tones: Range<Int>, in window: Span<Int16>
    ) -> (index: Int, power: Int64, second: Int64) {
        let length = 2 * windowLength
        let references = references.span
            .extracting(length * tones.lowerBound..<length * tones.upperBound)
        var sums = [Int32](repeating: 0, count: 2 * tones.count)
        var target = sums.mutableSpan
        innerProducts(window, references, into: &target)
        var best = (index: tones.lowerBound, power: -1 as Int64, second: -1 as Int64)
        for (place, tone) in tones.enumerated() {
            let (cosine, sine) = (Int64(sums[2 * place]), Int64(sums[2 * place + 1]))
            let power = cosine * cosine + sine * sine
            if power > best.power {
                best = (tone, power, best.power)
            } else {
                best.second = max(best.second, power)
            }
        }
        return best
    }
}
