import SampleKernels

/// What the classifier is told of every frame of one channel: what its weights are made from.
@_spi(Training) public struct FeatureTable {
    /// The names of the columns: fast features, slow ones, and the noise floor.
    public static let columns =
        FrameFeatures.fastNames + FrameFeatures.slowNames.map { "slow \($0)" } + ["floor"]

    /// The values, frame by frame, in hundredths of a decibel.
    public let rows: [[Int16]]

    /// Computes the features of a channel of its own.
    public init(_ samples: Span<Int16>, sampleRate: Int) {
        var meter = LevelMeter(sampleRate: sampleRate)
        meter.append(samples)
        let levels = meter.levels
        let surroundings = Surroundings(levels)
        let slow = surroundings.descriptions.map { FrameFeatures.slow($0) + [$0.floor] }
        let frameCount = levels.frameCount
        rows = stride(from: 0, to: frameCount, by: FrameGrid.tile).flatMap { tileStart in
            let series = FrameSeries(levels, from: tileStart)
            var features = FrameFeatures()
            features.load(levels, series, from: tileStart)
            return (tileStart..<min(tileStart + FrameGrid.tile, frameCount)).map { frame in
                let fast = FrameFeatures.fastNames.indices.map {
                    features.fast[(frame - tileStart) / FrameGrid.pair, $0]
                }
                let (step, next, part) = surroundings.position(ofFrame: frame)
                return fast
                    + zip(slow[step], slow[next]).map { from, to in
                        Int16(clamping: from + (to - from) * part / FrameGrid.step)
                    }
            }
        }
    }
}
