/// For each place, the mean of two values of a series that lie a distance apart, rounded down.
///
/// Doubling the distance from pass to pass makes means over 2, 4, 8 … neighbours.
///
/// - Parameters:
///   - series: the values; within -16,384...16,383, so that two add up to 16 bits.
///   - distance: how far apart the two are, from 0.
///   - output: receives ⌊(series[i] + series[i + distance]) / 2⌋ at place i; `distance` values
///     fewer than the series has.
public func pairMeans(
    _ series: Span<Int16>, distance: Int, into output: inout MutableSpan<Int16>
) {
    combine(series, series.extracting(droppingFirst: distance), into: &output) {
        ($0 &+ $1) &>> 1
    }
}

/// For each place, the greater of two values of a series that lie a distance apart.
///
/// - Parameters:
///   - series: the values.
///   - distance: how far apart the two are, from 0.
///   - output: receives the greater of series[i] and series[i + distance] at place i; `distance`
///     values fewer than the series has.
public func pairMaxima(
    _ series: Span<Int16>, distance: Int, into output: inout MutableSpan<Int16>
) {
    combine(series, series.extracting(droppingFirst: distance), into: &output) {
        SIMD8<Int16>.greater($0, $1)
    }
}

/// For each place, the lesser of two values of a series that lie a distance apart.
///
/// - Parameters:
///   - series: the values.
///   - distance: how far apart the two are, from 0.
///   - output: receives the lesser of series[i] and series[i + distance] at place i; `distance`
///     values fewer than the series has.
public func pairMinima(
    _ series: Span<Int16>, distance: Int, into output: inout MutableSpan<Int16>
) {
    combine(series, series.extracting(droppingFirst: distance), into: &output) {
        SIMD8<Int16>.lesser($0, $1)
    }
}

/// How far two series lie apart, value by value.
///
/// - Parameters:
///   - left: one series; no difference exceeds 16 bits.
///   - right: the other.
///   - output: receives |left[i] - right[i]|; as many values as the shorter series has.
public func distances(
    _ left: Span<Int16>, _ right: Span<Int16>, into output: inout MutableSpan<Int16>
) {
    combine(left, right, into: &output) { SIMD8<Int16>.greater($0 &- $1, $1 &- $0) }
}

/// Applies an operation to two series, eight values at a time, as far as all three reach.
@inline(__always)
private func combine(
    _ left: Span<Int16>, _ right: Span<Int16>, into output: inout MutableSpan<Int16>,
    _ operation: (SIMD8<Int16>, SIMD8<Int16>) -> SIMD8<Int16>
) {
    let count = min(left.count, right.count)
    precondition(output.count >= count, "room for a value at each place")
    var start = 0
    var bytes = output.mutableBytes
    while start + 8 <= count {
        let values = operation(left.eight(from: start), right.eight(from: start))
        bytes.storeBytes(of: values, toByteOffset: 2 * start, as: SIMD8<Int16>.self)
        start += 8
    }
    for index in start..<count {
        let value = operation(SIMD8(repeating: left[index]), SIMD8(repeating: right[index]))
        bytes.storeBytes(of: value[0], toByteOffset: 2 * index, as: Int16.self)
    }
}
