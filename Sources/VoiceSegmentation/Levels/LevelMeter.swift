import SampleKernels

/// Turns the samples of one channel, as they come, into the levels of its frames.
struct LevelMeter {
    /// Sample frames of the recording from the start of one frame to that of the next.
    let hopLength: Int

    private let frameLength: Int
    private let detrending: Detrending
    private let dialTones: DialTones
    private var reduction: RateReduction
    private var reduced: [Int16] = []
    /// The start of a frame whose end has not come yet.
    private var partialFrame: [Int16] = []
    /// The last whole frame of the samples before these.
    private var previousFrame: [Int16] = []
    /// The largest multiple of four samples in a frame.
    private let measuredLength: Int
    /// The sums of some frames in a row, their energies, and what they come to.
    private var sums = [FrameSums](repeating: FrameSums(), count: Self.batchCount)
    private var energies = [UInt64](repeating: 0, count: Self.batchCount)
    private var frames = FrameLevels(frameCount: Self.batchCount)
    /// The frame before these.
    private var previous = (level: FrameLevel(), squares: 0 as Int64)
    /// The levels of all whole frames so far.
    private(set) var levels = ChannelLevels()

    /// How many frames are summed at a time: their sums stay in the nearest cache.
    private static let batchCount = 64

    /// Starts a channel; frames last 10 ms, or a little less where the rate is no multiple.
    init(sampleRate: Int) {
        reduction = RateReduction(sampleRate: sampleRate)
        let reducedRate = sampleRate / reduction.factor
        frameLength = reducedRate / 100
        hopLength = frameLength * reduction.factor
        detrending = Detrending(quarterCount: frameLength / 4)
        dialTones = DialTones.tones(sampleRate: reducedRate, frameLength: frameLength)
        measuredLength = frameLength / 4 * 4
    }

    /// Takes the next samples; any number of them.
    mutating func append(_ samples: Span<Int16>) {
        guard reduction.factor > 1 else { return measure(samples) }
        reduced.removeAll(keepingCapacity: true)
        reduction.reduce(samples, into: &reduced)
        // Taken out for the call, so that it can be read while the rest of `self` changes.
        let samples = exchange(&reduced, with: [])
        measure(samples.span)
        reduced = samples
    }

    /// Makes room for the levels of so many frames.
    mutating func reserveCapacity(frameCount: Int) {
        levels.levels.reserveCapacity(frameCount)
    }

    /// Lets go what nobody will ask for of the frames before one.
    mutating func dropDetails(before frame: Int) {
        levels.dropDetails(before: frame)
    }

    private mutating func measure(_ samples: Span<Int16>) {
        var start = 0
        if !partialFrame.isEmpty {
            start = min(frameLength - partialFrame.count, samples.count)
            append(partial: samples.extracting(first: start))
            guard partialFrame.count == frameLength else { return }
            let frame = exchange(&partialFrame, with: [])
            measureFrames(frame.span)
        }
        let end = start + (samples.count - start) / frameLength * frameLength
        measureFrames(samples.extracting(start..<end))
        append(partial: samples.extracting(end..<samples.count))
    }

    private mutating func append(partial samples: Span<Int16>) {
        for index in samples.indices { partialFrame.append(samples[index]) }
    }

    /// Measures whole frames that follow one another.
    private mutating func measureFrames(_ samples: Span<Int16>) {
        guard !samples.isEmpty else { return }
        // Taken out, so that they can be read while the rest of `self` changes.
        var sums = exchange(&self.sums, with: [])
        var frames = exchange(&self.frames, with: FrameLevels(frameCount: 0))
        let batchLength = Self.batchCount * frameLength
        for start in stride(from: 0, to: samples.count, by: batchLength) {
            let end = min(start + batchLength, samples.count)
            measure(samples.extracting(start..<end), &sums, &frames)
            let count = (end - start) / frameLength
            hearKeys(in: samples, from: start, sums, frames, count: count)
            previous = (frames[count - 1], sums[count - 1].squares)
        }
        previousFrame = samples.extracting(last: frameLength).array
        (self.sums, self.frames) = (sums, frames)
    }

    /// Sums the frames of one batch, and appends what they come to.
    private mutating func measure(
        _ batch: Span<Int16>, _ sums: inout [FrameSums], _ frames: inout FrameLevels
    ) {
        var target = sums.mutableSpan
        let bounds = sumFrames(
            batch, hop: frameLength, length: measuredLength, weights: detrending.weights,
            into: &target)
        guard let bounds else { return }
        levels.extent.append(batch, hop: frameLength, length: measuredLength, bounds: bounds)
        let count = batch.count / frameLength
        for index in 0..<count { energies[index] = detrending.energy(sums[index]) }
        levels.extent.add(sums[..<count], sampleCount: measuredLength)
        frames.measure(
            energies: energies.span.extracting(first: count), sums.span.extracting(first: count),
            sampleCount: measuredLength)
        levels.append(frames, count: count)
    }

    /// Listens for keys in the frames of a batch that have just been appended.
    private mutating func hearKeys(
        in samples: Span<Int16>, from start: Int, _ sums: [FrameSums], _ frames: FrameLevels,
        count: Int
    ) {
        var before = previous.level
        for index in 0..<count {
            let frame = frames[index]
            let isLikeKey = frame.isLikeKey(after: before)
            before = frame
            guard isLikeKey else { continue }
            let squares = index == 0 ? previous.squares : sums[index - 1].squares
            if let key = key(
                in: samples, from: start + index * frameLength,
                squares: squares + sums[index].squares)
            {
                levels.keys.append(
                    KeyFrame(frame: levels.frameCount - count + index, key: key))
            }
        }
    }

    /// The key that sounds through the frame that starts at a sample and the one before it.
    private func key(in samples: Span<Int16>, from start: Int, squares: Int64) -> UInt8? {
        let end = start + frameLength
        if start > 0 {
            return dialTones.key(
                in: samples.extracting(start - frameLength..<end), squares: squares)
        }
        let joined = previousFrame + samples.extracting(first: end).array
        return dialTones.key(in: joined.span, squares: squares)
    }
}

extension Span<Int16> {
    /// A copy.
    fileprivate var array: [Int16] { indices.map { self[$0] } }
}
