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
    /// What the energy of a frame has to give up to become a mean square re full scale.
    private let reference: Int
    /// The means of every four samples of a frame, then zero up to a whole number of vectors.
    private var quarters: [Int16]
    private var previous = (level: ChannelLevels.silent, squares: 0 as Int64)
    private var output = ChannelLevels()

    /// Starts a channel; frames last 10 ms, or a little less where the rate is no multiple.
    init(sampleRate: Int) {
        reduction = RateReduction(sampleRate: sampleRate)
        let reducedRate = sampleRate / reduction.factor
        frameLength = reducedRate / 100
        hopLength = frameLength * reduction.factor
        let quarterCount = frameLength / 4
        detrending = Detrending(quarterCount: quarterCount)
        dialTones = DialTones(sampleRate: reducedRate, frameLength: frameLength)
        quarters = [Int16](repeating: 0, count: detrending.paddedCount)
        measuredLength = 4 * quarterCount
        reference = PowerLevel.logarithm(UInt64(measuredLength)) + PowerLevel.fullScale
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
    consuming func finish() -> ChannelLevels { output }

    private mutating func measure(_ samples: Span<Int16>) {
        var start = 0
        if !partialFrame.isEmpty {
            start = min(frameLength - partialFrame.count, samples.count)
            append(partial: samples.extracting(first: start))
            guard partialFrame.count == frameLength else { return }
            let frame = exchange(&partialFrame, with: [])
            measureFrame(frame.span, before: nil)
            previousFrame = frame
        }
        let first = start
        while start + frameLength <= samples.count {
            let window =
                start - first >= frameLength
                ? samples.extracting(start - frameLength..<start + frameLength) : nil
            measureFrame(samples.extracting(start..<start + frameLength), before: window)
            start += frameLength
        }
        if start > first { previousFrame = samples.extracting(start - frameLength..<start).array }
        append(partial: samples.extracting(start..<samples.count))
    }

    private mutating func append(partial samples: Span<Int16>) {
        for index in samples.indices { partialFrame.append(samples[index]) }
    }

    /// Measures one frame; `window` is the frame before it and it, where they lie together.
    @inline(__always)
    private mutating func measureFrame(_ frame: Span<Int16>, before window: Span<Int16>?) {
        let measured = frame.extracting(first: measuredLength)
        var means = quarters.mutableSpan
        let sums = sumFrame(measured, quarters: &means)
        let energy = detrending.energy(sums, quarters: quarters.span)
        output.extent.append(measured, sums)
        let level = append(energy: energy, sums)
        if isLikeKey(level) { hearKey(in: frame, window, squares: sums.squares) }
        previous = (level, sums.squares)
    }

    /// Appends what a frame has come to; returns its level.
    @inline(__always)
    private mutating func append(energy: UInt64, _ sums: FrameSums) -> Int16 {
        let differences = UInt64(sums.differenceEnergy)
        guard energy > 0 else {
            output.levels.append(differences > 0 ? ChannelLevels.lowest : ChannelLevels.silent)
            output.brightness.append(0)
            output.crests.append(0)
            return ChannelLevels.silent
        }
        let power = PowerLevel.logarithm(energy)
        let level = max(min(power - reference, 0), Int(ChannelLevels.lowest))
        let differencePower = PowerLevel.logarithm(differences)
        let brightness = (differencePower - power) / ChannelLevels.brightnessUnit
        let peak = PowerLevel.logarithm(
            UInt64(4 * sums.halvedDifferencePeak * sums.halvedDifferencePeak))
        let crest = (peak + crestReference - differencePower) / ChannelLevels.crestUnit
        output.levels.append(Int16(level))
        output.brightness.append(Int8(clamping: brightness))
        output.crests.append(UInt8(clamping: crest))
        return Int16(level)
    }

    /// A frame's energy as it enters its mean square.
    private var crestReference: Int { reference - PowerLevel.fullScale }

    /// Whether a key may be sounding: level and brightness have hardly changed since the last frame,
    /// and the frame is as bright and as smooth as two tones are.
    @inline(__always)
    private func isLikeKey(_ level: Int16) -> Bool {
        guard level > DialTones.lowestLevel,
            abs(Int(level) - Int(previous.level)) < DialTones.levelRange
        else { return false }
        let frame = output.brightness.count - 1
        let brightness = Int(output.brightness[frame]) * ChannelLevels.brightnessUnit
        let before = Int(output.brightness[frame - 1]) * ChannelLevels.brightnessUnit
        return DialTones.brightness.contains(brightness)
            && abs(brightness - before) < DialTones.brightnessRange
            && Int(output.crests[frame]) * ChannelLevels.crestUnit < DialTones.greatestCrest
    }

    private mutating func hearKey(in frame: Span<Int16>, _ window: Span<Int16>?, squares: Int64) {
        let squares = squares + previous.squares
        let key: UInt8?
        if let window {
            key = dialTones.key(in: window, squares: squares)
        } else {
            let joined = previousFrame + frame.array
            key = dialTones.key(in: joined.span, squares: squares)
        }
        if let key { output.keys.append(KeyFrame(frame: output.levels.count - 1, key: key)) }
    }
}

extension Span<Int16> {
    /// A copy.
    fileprivate var array: [Int16] { indices.map { self[$0] } }
}
