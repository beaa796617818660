/// A resonance of the mouth: two poles in fixed point.
struct Resonator {
    private static let scale = 14
    private let feedback: Int
    private let damping: Int
    private let gain: Int
    private var last = 0
    private var beforeLast = 0

    /// A resonance at a frequency below 4000 Hz, so many hertz wide.
    init(frequency: Int, bandwidth: Int) {
        let one = 1 << Self.scale
        // The radius exp(-pi b / rate), to the first order, with 355/113 for pi.
        let radius = one - one * 355 * bandwidth / (113 * Telephone.sampleRate)
        let cosine = IntegerSine.cosine(IntegerSine.turn * frequency / Telephone.sampleRate)
        feedback = 2 * radius * cosine / IntegerSine.unit
        damping = radius * radius / one
        // Unity at 0 Hz, as in a cascade for vowels.
        gain = one - feedback + damping
    }

    /// The next sample.
    mutating func next(_ input: Int) -> Int {
        let output = (gain * input + feedback * last - damping * beforeLast) >> Self.scale
        (beforeLast, last) = (last, output)
        return output
    }
}
