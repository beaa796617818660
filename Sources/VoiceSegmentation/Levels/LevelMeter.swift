import SampleKernels

/// Turns the samples of one channel, as they come, into the levels of its frames.
struct LevelMeter {
    /// Sample frames of the recording from the start of one frame to that of the next.
    let hopLength: Int

    private let frameLength: Int
    private let detrending: Detrending
    private var reduction: RateReduction
    private var reduced: [Int16] = []
    /// The start of a frame whose end has not come yet.
    private var partialFrame: [Int16] = []
    /// The largest multiple of four samples in a frame.
    private let measuredLength: Int
    /// The means of every four samples of a frame, then zero up to a whole number of vectors.
    private var quarters: [Int16]
    private var smoother: LevelSmoother

    /// Starts a channel; frames last 10 ms, or a little less where the rate is no multiple.
    init(sampleRate: Int, parameters: SegmentationParameters) {
        reduction = RateReduction(sampleRate: sampleRate)
        frameLength = sampleRate / reduction.factor / 100
        hopLength = frameLength * reduction.factor
        let quarterCount = frameLength / 4
        detrending = Detrending(quarterCount: quarterCount)
        quarters = [Int16](repeating: 0, count: detrending.paddedCount)
        measuredLength = 4 * quarterCount
        smoother = LevelSmoother(samplesPerFrame: 4 * quarterCount, parameters: parameters)
    }

    /// Takes the next samples; any number of them.
    mutating func append(_ samples: Span<Int16>) {
        guard reduction.factor > 1 else { return measure(samples) }
        reduced.removeAll(keepingCapacity: true)
        reduction.reduce(samples, into: &reduced)
        // Taken out for the call, so that it can be read while the rest of `self` changes.
        let output = exchange(&reduced, with: [])
        measure(output.span)
        reduced = output
    }

    /// The levels of all whole frames.
    consuming func finish() -> ChannelLevels {
        smoother.finish()
    }

    private mutating func measure(_ samples: Span<Int16>) {
        var start = 0
        if !partialFrame.isEmpty {
            start = min(frameLength - partialFrame.count, samples.count)
            append(partial: samples.extracting(first: start))
            guard partialFrame.count == frameLength else { return }
            let frame = exchange(&partialFrame, with: [])
            measureFrame(frame.span)
            partialFrame = frame
            partialFrame.removeAll(keepingCapacity: true)
        }
        while start + frameLength <= samples.count {
            measureFrame(samples.extracting(start..<start + frameLength))
            start += frameLength
        }
        append(partial: samples.extracting(start..<samples.count))
    }

    private mutating func append(partial samples: Span<Int16>) {
        for index in samples.indices { partialFrame.append(samples[index]) }
    }

    private mutating func measureFrame(_ frame: Span<Int16>) {
        let samples = frame.extracting(first: measuredLength)
        var means = quarters.mutableSpan
        let sums = sumFrame(samples, quarters: &means)
        let energy = detrending.energy(sums, quarters: quarters.span)
        smoother.append(energy: energy, differenceEnergy: UInt64(sums.differenceEnergy))
    }
}
