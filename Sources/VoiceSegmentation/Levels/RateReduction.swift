/// Brings any sample rate down to at least 8000 a second by a whole factor, taking means.
///
/// Telephone speech ends at 4 kHz; what a wider recording holds above that would only make its
/// levels incomparable.
struct RateReduction {
    /// How many samples make one.
    let factor: Int
    private var sum = 0
    private var pendingCount = 0

    /// Chooses the factor for a sample rate.
    init(sampleRate: Int) {
        factor = max(1, sampleRate / 8000)
    }

    /// Appends the means, rounded down, of every `factor` samples; what is left over waits.
    mutating func reduce(_ samples: Span<Int16>, into output: inout [Int16]) {
        for index in samples.indices {
            sum += Int(samples[index])
            pendingCount += 1
            if pendingCount == factor {
                output.append(Int16(floorQuotient(sum, factor)))
                sum = 0
                pendingCount = 0
            }
        }
    }
}
