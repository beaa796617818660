extension SpeechClassifierWeights {
    static let standard = SpeechClassifierWeights(
        fast: [[Int16]](repeating: [Int16](repeating: 1, count: 16), count: 16),
        slow: [[Int16]](repeating: [Int16](repeating: 1, count: 9), count: 16),
        bias: [Int32](repeating: 0, count: 16), output: [Int16](repeating: 1, count: 16),
        outputBias: 0)
}
