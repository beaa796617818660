/// The weights of ``MusicDetector``: a network of one hidden layer in fixed point.
struct MusicDetectorWeights {
    /// A row a unit, a weight for each of ``MusicDetector/Step/inputs``, in 2^-20.
    let hidden: [[Int]]
    /// One a unit, in 2^-20.
    let bias: [Int]
    /// One a unit, in 2^-10.
    let output: [Int]
    /// In 2^-20.
    let outputBias: Int

    var inputCount: Int { hidden.first?.count ?? 0 }

    /// The log odds of music, in 256ths.
    func score(_ inputs: [Int]) -> Int {
        let sum = hidden.indices.reduce(outputBias) { sum, unit in
            let weighted = zip(hidden[unit], inputs).reduce(bias[unit]) { $0 + $1.0 * $1.1 }
            return sum + output[unit] * (max(0, weighted) >> 10)
        }
        return sum >> 12
    }
}
