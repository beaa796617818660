import CSampleKernels

/// Features of frames, laid out so that a ``FeatureNetwork`` reads them in order.
public struct NetworkInputs: Sendable {
    /// How many frames are scored together.
    public static let groupLength = 8

    /// For each group of 8 frames and each pair of features the two features of each frame, side by
    /// side.
    fileprivate var values: [Int16]
    fileprivate let featureCount: Int

    /// Makes room.
    ///
    /// - Parameters:
    ///   - featureCount: how many features a frame has; even.
    ///   - frameCount: how many frames; a multiple of ``groupLength``.
    public init(featureCount: Int, frameCount: Int) {
        precondition(
            featureCount % 2 == 0 && frameCount % Self.groupLength == 0,
            "whole pairs, whole groups")
        self.featureCount = featureCount
        values = [Int16](repeating: 0, count: frameCount * featureCount)
    }

    /// Sets two features of all frames.
    ///
    /// - Parameters:
    ///   - pair: which two, counted in pairs from 0.
    ///   - first: the first of the two, frame by frame; whole groups, no more than there is room for,
    ///     are read, and what is left over is not.
    ///   - second: the other, likewise.
    public mutating func set(pair: Int, _ first: Span<Int16>, _ second: Span<Int16>) {
        set(pair: pair, first, second, with: .widest)
    }

    /// The same with some instructions.
    mutating func set(
        pair: Int, _ first: Span<Int16>, _ second: Span<Int16>, with instructions: InstructionSet
    ) {
        let stride = Self.groupLength * featureCount
        let groupCount = min(
            values.count / stride, min(first.count, second.count) / Self.groupLength)
        precondition(2 * pair < featureCount, "one of the pairs")
        values.withUnsafeMutableBufferPointer { values in
            first.withUnsafeBufferPointer { first in
                second.withUnsafeBufferPointer { second in
                    guard let values = values.baseAddress, let first = first.baseAddress,
                        let second = second.baseAddress
                    else { return }
                    instructions.kernels.interleave(
                        first, second, groupCount, stride, values + 2 * Self.groupLength * pair)
                }
            }
        }
    }

    /// The sum of each feature over the frames of some groups; exact while it fits in 32 bits.
    public func sums(ofGroups groups: Range<Int>) -> [Int32] {
        var sums = [Int32](repeating: 0, count: featureCount)
        let bytes = values.span.bytes
        for pair in 0..<featureCount / 2 {
            var (first, second) = (SIMD8<Int32>(), SIMD8<Int32>())
            for group in groups {
                let start = Self.groupLength * (group * featureCount + 2 * pair)
                // The first of the two in the lower half of each lane.
                let both = bytes.unsafeLoadUnaligned(
                    fromByteOffset: 2 * start, as: SIMD8<Int32>.self)
                first &+= (both &<< 16) &>> 16
                second &+= both &>> 16
            }
            sums[2 * pair] = first.wrappedSum()
            sums[2 * pair + 1] = second.wrappedSum()
        }
        return sums
    }

    /// One feature of one frame.
    public subscript(frame: Int, feature: Int) -> Int16 {
        let (group, place) = frame.quotientAndRemainder(dividingBy: Self.groupLength)
        let start = Self.groupLength * (group * featureCount + feature / 2 * 2)
        return values[start + 2 * place + feature % 2]
    }
}

/// A network of one hidden layer in integers: rectified sums of weighted features, summed up again.
///
/// A unit is `max(0, Σ weight · feature + bias) >> 10`, at most 32,767; the score of a frame is
/// `(Σ weight · unit + bias) >> 12`. Sums are exact while they lie within 32 bits, which the weights
/// have to see to.
public struct FeatureNetwork: Sendable {
    private let hidden: [Int16]
    private let output: [Int16]
    private let outputBias: Int32
    private let featureCount: Int

    /// Makes a network.
    ///
    /// - Parameters:
    ///   - hiddenWeights: a row of weights a unit, one for each feature; even counts of both.
    ///   - outputWeights: one for each unit.
    ///   - outputBias: added to what the units come to.
    public init(hiddenWeights: [[Int16]], outputWeights: [Int16], outputBias: Int32) {
        let featureCount = hiddenWeights.first?.count ?? 0
        precondition(
            featureCount % 2 == 0 && outputWeights.count % 2 == 0
                && outputWeights.count == hiddenWeights.count
                && hiddenWeights.allSatisfy { $0.count == featureCount }, "whole pairs")
        hidden = hiddenWeights.flatMap(\.self)
        output = outputWeights
        self.outputBias = outputBias
        self.featureCount = featureCount
    }

    /// Scores the first groups of frames.
    ///
    /// - Parameters:
    ///   - inputs: the features.
    ///   - biases: for each group the bias of each unit.
    /// - Returns: the scores of all frames for whose groups there are biases.
    public func scores(_ inputs: NetworkInputs, biases: Span<Int32>) -> [Int32] {
        scores(inputs, biases: biases, with: .widest)
    }

    /// The same with some instructions.
    func scores(
        _ inputs: NetworkInputs, biases: Span<Int32>, with instructions: InstructionSet
    ) -> [Int32] {
        let length = NetworkInputs.groupLength
        let groupCount = biases.count / max(1, output.count)
        precondition(inputs.featureCount == featureCount, "as many features as weights")
        precondition(biases.count == groupCount * output.count, "a bias for each unit")
        precondition(
            groupCount * length * featureCount <= inputs.values.count, "features of every group")
        return [Int32](unsafeUninitializedCapacity: groupCount * length) { scores, count in
            count = groupCount * length
            inputs.values.withUnsafeBufferPointer { values in
                biases.withUnsafeBufferPointer { biases in
                    guard let values = values.baseAddress, let biases = biases.baseAddress,
                        let scores = scores.baseAddress
                    else { return }
                    instructions.kernels.network(
                        values, groupCount, featureCount, hidden, biases, output, output.count,
                        outputBias, scores)
                }
            }
        }
    }
}
