import CSampleKernels

/// The sums of the products of one series with each of several others; each is exact while it lies
/// within 32 bits, as that of up to 512 samples does with weights of up to 127.
///
/// - Parameters:
///   - series: one series.
///   - others: the others, each of the same length, one behind the other.
///   - sums: receives a sum for each of the others.
public func innerProducts(
    _ series: Span<Int16>, _ others: Span<Int16>, into sums: inout MutableSpan<Int32>
) {
    innerProducts(series, others, into: &sums, with: .widest)
}

/// The same with some instructions.
func innerProducts(
    _ series: Span<Int16>, _ others: Span<Int16>, into sums: inout MutableSpan<Int32>,
    with instructions: InstructionSet
) {
    precondition(
        !series.isEmpty && others.count == sums.count * series.count, "equally long series")
    series.withUnsafeBufferPointer { series in
        others.withUnsafeBufferPointer { others in
            sums.withUnsafeMutableBufferPointer { sums in
                guard let values = series.baseAddress, let weights = others.baseAddress,
                    let target = sums.baseAddress
                else { return }
                instructions.kernels.innerProducts(
                    values, series.count, weights, sums.count, target)
            }
        }
    }
}
