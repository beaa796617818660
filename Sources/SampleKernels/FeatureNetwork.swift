/// Features of frames, laid out so that a ``FeatureNetwork`` reads them in order.
public struct NetworkInputs: Sendable {
    /// For each group of 8 frames and each pair of features two vectors, of 4 frames each, in which
    /// the two features of a frame lie side by side.
    fileprivate var vectors: [SIMD8<Int16>]
    fileprivate let pairCount: Int

    /// Makes room.
    ///
    /// - Parameters:
    ///   - featureCount: how many features a frame has; even.
    ///   - frameCount: how many frames; a multiple of 8.
    public init(featureCount: Int, frameCount: Int) {
        precondition(featureCount % 2 == 0 && frameCount % 8 == 0, "whole pairs, whole groups")
        pairCount = featureCount / 2
        vectors = [SIMD8](repeating: SIMD8(), count: frameCount / 8 * featureCount)
    }

    /// Sets two features of all frames.
    ///
    /// - Parameters:
    ///   - pair: which two, counted in pairs from 0.
    ///   - first: every second value is the first of the two; at least twice as many values as
    ///     there are frames.
    ///   - second: the other, likewise.
    public mutating func set(pair: Int, _ first: Span<Int16>, _ second: Span<Int16>) {
        let groupCount = vectors.count / (2 * pairCount)
        precondition(
            min(first.count, second.count) >= 16 * groupCount, "two values for every frame")
        vectors.withUnsafeMutableBufferPointer { vectors in
            for group in 0..<groupCount {
                let left = first.everySecond(from: 16 * group)
                let right = second.everySecond(from: 16 * group)
                let place = 2 * (group * pairCount + pair)
                vectors[place] = interleaved(left.lowHalf, right.lowHalf)
                vectors[place + 1] = interleaved(left.highHalf, right.highHalf)
            }
        }
    }

    /// The sum of each feature over the frames of some groups of 8; exact while it fits in 32 bits.
    public func sums(ofGroups groups: Range<Int>) -> [Int32] {
        let first = interleaved(SIMD4(repeating: 1), SIMD4(repeating: 0))
        let second = interleaved(SIMD4(repeating: 0), SIMD4(repeating: 1))
        return (0..<pairCount).flatMap { pair in
            var sums = (SIMD4<Int32>(), SIMD4<Int32>())
            for group in groups {
                let place = 2 * (group * pairCount + pair)
                sums.0 &+= pairProducts(vectors[place], first)
                sums.0 &+= pairProducts(vectors[place + 1], first)
                sums.1 &+= pairProducts(vectors[place], second)
                sums.1 &+= pairProducts(vectors[place + 1], second)
            }
            return [sums.0.wrappedSum(), sums.1.wrappedSum()]
        }
    }

    /// One feature of one frame.
    public subscript(frame: Int, feature: Int) -> Int16 {
        let place = 2 * (frame / 8 * pairCount + feature / 2) + frame % 8 / 4
        return vectors[place][2 * (frame % 4) + feature % 2]
    }
}

/// A network of one hidden layer in integers: rectified sums of weighted features, summed up again.
///
/// A unit is `max(0, Σ weight · feature + bias) >> hiddenShift`, at most 32,767; the score of a frame is
/// `(Σ weight · unit + bias) >> scoreShift`. Sums are exact while they lie within
/// 32 bits, which the weights have to see to.
public struct FeatureNetwork: Sendable {
    /// How far a unit is shifted down.
    public static let hiddenShift: Int32 = 10
    /// How far a score is shifted down.
    public static let scoreShift: Int32 = 12

    private let hidden: [SIMD8<Int16>]
    private let output: [SIMD8<Int16>]
    private let outputBias: Int32
    private let pairCount: Int

    /// Makes a network.
    ///
    /// - Parameters:
    ///   - hiddenWeights: a row of weights a unit, one for each feature; even counts of both.
    ///   - outputWeights: one for each unit.
    ///   - outputBias: added to what the units come to.
    public init(hiddenWeights: [[Int16]], outputWeights: [Int16], outputBias: Int32) {
        pairCount = (hiddenWeights.first?.count ?? 0) / 2
        hidden = hiddenWeights.flatMap(Self.pairs)
        output = Self.pairs(outputWeights)
        self.outputBias = outputBias
    }

    private static func pairs(_ weights: [Int16]) -> [SIMD8<Int16>] {
        precondition(weights.count % 2 == 0, "whole pairs")
        return stride(from: 0, to: weights.count, by: 2).map { index in
            interleaved(SIMD4(repeating: weights[index]), SIMD4(repeating: weights[index + 1]))
        }
    }

    /// Scores one group of 8 frames.
    ///
    /// - Parameters:
    ///   - inputs: the features.
    ///   - group: which 8 frames, from 0.
    ///   - biases: the bias of each unit for these frames.
    /// - Returns: the scores of the 8 frames.
    public func scores(
        _ inputs: NetworkInputs, group: Int, biases: Span<Int32>
    ) -> SIMD8<Int32> {
        precondition(inputs.pairCount == pairCount, "as many features as weights")
        precondition(biases.count >= 2 * output.count, "a bias for each unit")
        let features = inputs.vectors.span.extracting(
            2 * pairCount * group..<2 * pairCount * (group + 1))
        let weights = hidden.span
        var low = SIMD4<Int32>(repeating: outputBias)
        var high = low
        for unitPair in output.indices {
            let first = unit(2 * unitPair, features, weights, biases[2 * unitPair])
            let second = unit(2 * unitPair + 1, features, weights, biases[2 * unitPair + 1])
            let weight = output[unitPair]
            low &+= pairProducts(interleaved(first.lowHalf, second.lowHalf), weight)
            high &+= pairProducts(interleaved(first.highHalf, second.highHalf), weight)
        }
        return SIMD8(lowHalf: low &>> Self.scoreShift, highHalf: high &>> Self.scoreShift)
    }

    @inline(__always)
    private func unit(
        _ index: Int, _ features: Span<SIMD8<Int16>>, _ weights: Span<SIMD8<Int16>>, _ bias: Int32
    ) -> SIMD8<Int16> {
        var low = SIMD4(repeating: bias)
        var high = low
        for pair in 0..<pairCount {
            let weight = weights[index &* pairCount &+ pair]
            low &+= pairProducts(features[unchecked: 2 &* pair], weight)
            high &+= pairProducts(features[unchecked: 2 &* pair &+ 1], weight)
        }
        let sums = SIMD8(lowHalf: low &>> Self.hiddenShift, highHalf: high &>> Self.hiddenShift)
        return SIMD8<Int16>.greater(.saturated(sums), SIMD8())
    }
}

extension Span<Int16> {
    /// Every second one of sixteen samples in a row.
    @inline(__always)
    fileprivate func everySecond(from start: Int) -> SIMD8<Int16> {
        SIMD8(lowHalf: eight(from: start).evenHalf, highHalf: eight(from: start + 8).evenHalf)
    }
}
