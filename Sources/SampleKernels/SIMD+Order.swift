// Written lane by lane: the optimiser makes one instruction of each loop, on x86-64 and on arm64,
// where it leaves the library's generic comparisons as calls.

extension SIMD8<Int16> {
    /// The greater value of each lane.
    @inline(__always)
    static func greater(_ left: Self, _ right: Self) -> Self {
        var result = left
        for lane in 0..<8 { result[lane] = left[lane] < right[lane] ? right[lane] : left[lane] }
        return result
    }

    /// The lesser value of each lane.
    @inline(__always)
    static func lesser(_ left: Self, _ right: Self) -> Self {
        var result = left
        for lane in 0..<8 { result[lane] = right[lane] < left[lane] ? right[lane] : left[lane] }
        return result
    }

    /// The values, each brought within 16 bits.
    @inline(__always)
    static func saturated(_ values: SIMD8<Int32>) -> Self {
        var result = Self()
        for lane in 0..<8 {
            result[lane] = Int16(
                truncatingIfNeeded: Swift.max(-32_768, Swift.min(32_767, values[lane])))
        }
        return result
    }

    /// The greatest lane of each of four vectors.
    @inline(__always)
    static func greatestLanes(_ a: Self, _ b: Self, _ c: Self, _ d: Self) -> SIMD4<Int16> {
        let first = greater(
            interleaved(a.lowHalf, b.lowHalf), interleaved(a.highHalf, b.highHalf))
        let second = greater(
            interleaved(c.lowHalf, d.lowHalf), interleaved(c.highHalf, d.highHalf))
        let all = greater(
            interleaved(first.lowHalf, second.lowHalf),
            interleaved(first.highHalf, second.highHalf))
        let turned = SIMD8(lowHalf: all.highHalf, highHalf: all.lowHalf)
        // The lanes are those of a, c, b and d.
        let result = greater(all, turned)
        return SIMD4(result[0], result[2], result[1], result[3])
    }
}

/// Two series of four values, one beside the other: the first of each, the second of each …
@inline(__always)
func interleaved(_ even: SIMD4<Int16>, _ odd: SIMD4<Int16>) -> SIMD8<Int16> {
    var both = SIMD8<Int16>()
    both.evenHalf = even
    both.oddHalf = odd
    return both
}
