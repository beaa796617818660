/// Where somebody speaks in a clip that holds little else.
enum ClipPhrases {
    private static let frameLength = 10 * Telephone.samplesPerMillisecond
    /// Speech is within 35 dB of the loudest frame.
    private static let shareOfLoudest = 3162
    /// Pauses of fewer frames are closed.
    private static let pauseFrameCount = 20
    /// Longer phrases are cut; nobody would get a word in.
    private static let longestFrameCount = 600
    /// Shorter ones are clicks.
    private static let shortestFrameCount = 10

    /// The phrases, as ranges of whole frames of 10 ms.
    static func find(in samples: [Int16]) -> [Range<Int>] {
        let energies = (0..<samples.count / frameLength).map { frame in
            samples[frame * frameLength..<(frame + 1) * frameLength]
                .reduce(0) { $0 + Int($1) * Int($1) }
        }
        guard let loudest = energies.max(), loudest > 0 else { return [] }
        let speech = energies.indices.filter { energies[$0] * shareOfLoudest >= loudest }
        var runs: [Range<Int>] = []
        for frame in speech {
            if let last = runs.last, frame - last.upperBound < pauseFrameCount,
                frame - last.lowerBound < longestFrameCount
            {
                runs[runs.count - 1] = last.lowerBound..<frame + 1
            } else {
                runs.append(frame..<frame + 1)
            }
        }
        return runs.filter { $0.count >= shortestFrameCount }
            .map { $0.lowerBound * frameLength..<$0.upperBound * frameLength }
    }
}
