/// Scores frames: how much they are like speech, or how far they rise over the threshold.
struct FrameScorer {
    private let threshold: EnergyThreshold
    /// Nothing where energy decides.
    private let classifier: SpeechClassifier?
    private var features = FrameFeatures()

    init(parameters: SegmentationParameters) {
        threshold = EnergyThreshold(parameters: parameters)
        classifier = parameters.decision == .classifier ? SpeechClassifier.standard : nil
    }

    /// The scores of the first frames of a tile, and what its steps come to, for music.
    mutating func scores(
        _ levels: ChannelLevels, _ surroundings: Surroundings, tileStart: Int, count: Int
    ) -> (scores: [Int16], steps: [MusicDetector.Step]) {
        let series = FrameSeries(levels, from: tileStart)
        guard let classifier else {
            let scores = (0..<count).map { frame in
                let threshold = thresholds(ofFrame: tileStart + frame, surroundings).threshold
                return Int16(clamping: Int(series.smoothLevel[frame]) - threshold)
            }
            return (scores, [])
        }
        features.load(levels, series, from: tileStart)
        let scores = classifier.scores(
            features.fast, around: surroundings, tileStart: tileStart, count: count)
        let steps = stride(from: 0, to: count, by: FrameGrid.step).map { start in
            let floor = surroundings.descriptions[(tileStart + start) / FrameGrid.step].floor
            let frames = start..<min(start + FrameGrid.step, count)
            return features.step(frames, scores: scores[frames], floor: floor)
        }
        return (scores, steps)
    }

    /// The noise floor under a frame, and the level that energy alone would call speech.
    func thresholds(
        ofFrame frame: Int, _ surroundings: Surroundings
    ) -> (floor: Int, threshold: Int) {
        let floor = surroundings.interpolated(frame, \.floor)
        return (floor, floor + surroundings.interpolated(frame, threshold.height))
    }
}
