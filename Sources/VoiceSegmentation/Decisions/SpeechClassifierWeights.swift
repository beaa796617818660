/// The weights of ``SpeechClassifier``, in fixed point.
struct SpeechClassifierWeights {
    /// A row a unit, a weight for each of ``FrameFeatures/fastNames``.
    let fast: [[Int16]]
    /// A row a unit, a weight for each of ``FrameFeatures/slowNames``.
    let slow: [[Int16]]
    /// One a unit.
    let bias: [Int32]
    /// One a unit: what it adds to the score.
    let output: [Int16]
    let outputBias: Int32
}
