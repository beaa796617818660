import CSampleKernels

/// What is made of two series, value by value.
public enum SeriesOperation: CaseIterable, Sendable {
    /// ⌊(a + b) / 2⌋, for values that add up to 16 bits.
    case mean
    /// The greater of a and b.
    case maximum
    /// The lesser of a and b.
    case minimum
    /// |a - b|, for differences within 16 bits.
    case distance
}

/// Combines each value of a series with the one a distance behind it, in place.
///
/// Doubling the distance from pass to pass makes means and extremes over 2, 4, 8 … neighbours.
///
/// - Parameters:
///   - series: the values; the last `distance` stay as they are.
///   - distance: how far apart the two are, from 0.
///   - operation: what is made of them.
public func combineNeighbours(
    _ series: inout MutableSpan<Int16>, distance: Int, by operation: SeriesOperation
) {
    combineNeighbours(&series, distance: distance, by: operation, with: .widest)
}

/// The same with some instructions.
func combineNeighbours(
    _ series: inout MutableSpan<Int16>, distance: Int, by operation: SeriesOperation,
    with instructions: InstructionSet
) {
    precondition((0...series.count).contains(distance), "neighbours within the series")
    let kernel = instructions.kernels.combination(operation)
    series.withUnsafeMutableBufferPointer { series in
        guard let first = series.baseAddress else { return }
        kernel(first, first + distance, series.count - distance, first)
    }
}

/// Combines the two values of each pair of neighbours, and so halves a series.
///
/// - Parameters:
///   - series: the values.
///   - operation: what is made of values 0 and 1, 2 and 3, and so on.
///   - output: receives a value for each whole pair.
public func combinePairs(
    _ series: Span<Int16>, by operation: SeriesOperation, into output: inout MutableSpan<Int16>
) {
    combinePairs(series, by: operation, into: &output, with: .widest)
}

/// The same with some instructions.
func combinePairs(
    _ series: Span<Int16>, by operation: SeriesOperation, into output: inout MutableSpan<Int16>,
    with instructions: InstructionSet
) {
    let count = series.count / 2
    precondition(output.count >= count, "room for a value of each pair")
    let kernels = instructions.kernels
    let kernel =
        switch operation {
        case .mean: kernels.pairMeans
        case .maximum: kernels.pairMaxima
        case .minimum: kernels.pairMinima
        case .distance: kernels.pairDistances
        }
    series.withUnsafeBufferPointer { series in
        output.withUnsafeMutableBufferPointer { output in
            guard let series = series.baseAddress, let output = output.baseAddress else { return }
            kernel(series, count, output)
        }
    }
}

/// Combines two series, value by value.
///
/// - Parameters:
///   - left: one series.
///   - right: the other.
///   - operation: what is made of two values.
///   - output: receives a value at each place that both series have.
public func combine(
    _ left: Span<Int16>, _ right: Span<Int16>, by operation: SeriesOperation,
    into output: inout MutableSpan<Int16>
) {
    combine(left, right, by: operation, into: &output, with: .widest)
}

/// The same with some instructions.
func combine(
    _ left: Span<Int16>, _ right: Span<Int16>, by operation: SeriesOperation,
    into output: inout MutableSpan<Int16>, with instructions: InstructionSet
) {
    let count = min(left.count, right.count)
    precondition(output.count >= count, "room for a value at each place")
    let kernel = instructions.kernels.combination(operation)
    left.withUnsafeBufferPointer { left in
        right.withUnsafeBufferPointer { right in
            output.withUnsafeMutableBufferPointer { output in
                guard let left = left.baseAddress, let right = right.baseAddress,
                    let output = output.baseAddress
                else { return }
                kernel(left, right, count, output)
            }
        }
    }
}

extension CKernels {
    fileprivate func combination(
        _ operation: SeriesOperation
    )
        -> @convention(c) (
            UnsafePointer<Int16>, UnsafePointer<Int16>, Int, UnsafeMutablePointer<Int16>
        ) -> Void
    {
        switch operation {
        case .mean: means
        case .maximum: maxima
        case .minimum: minima
        case .distance: distances
        }
    }
}
