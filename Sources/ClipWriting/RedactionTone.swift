/// The tone that stands for what was redacted: a triangle of 1,000 Hz at a tenth of full scale; lower
/// where the sample rate is below 8,000.
///
/// In integers, so that it is the same on every machine.
struct RedactionTone {
    let sampleRate: Int
    private static let amplitude = 3_277

    /// The sample at a sample frame of the recording.
    func sample(at frame: Int) -> Int16 {
        // Four amplitudes a period: up, down to the negative, and up again.
        let period = 4 * Self.amplitude
        let frequency = min(1_000, sampleRate / 8)
        let phase = frame % sampleRate * frequency * period / sampleRate % period
        let rising = phase < Self.amplitude || phase >= 3 * Self.amplitude
        let value = rising ? phase : 2 * Self.amplitude - phase
        return Int16(phase >= 3 * Self.amplitude ? value - period : value)
    }
}
