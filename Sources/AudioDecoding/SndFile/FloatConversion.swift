/// Rounds samples with a full scale of 1 to Int16: scaled by 32,768 (exact), to the nearest
/// integer, a tie to the even one, and clipped to -32,768...32,767. What is not a number becomes 0.
///
/// No function of libm takes part. Adding 1.5 * 2^23 to a float of magnitude below 2^22 rounds it,
/// as IEEE 754 has it, and leaves the integer in its low bits.
///
/// - Parameters:
///   - samples: at least `count` of them.
///   - integers: at least `count` of them; the rest is left alone.
///   - count: how many to convert.
func convertToInt16(_ samples: [Float], into integers: inout [Int16], count: Int) {
    precondition(count <= samples.count && count <= integers.count, "the samples fit")
    for index in 0..<count {
        let scaled = samples[index] * 32_768
        let clipped = min(max(scaled == scaled ? scaled : 0, -32_768), 32_767)
        integers[index] = Int16(truncatingIfNeeded: (clipped + 12_582_912).bitPattern)
    }
}
