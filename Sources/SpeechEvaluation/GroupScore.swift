/// What is counted of the recordings of one group, pooled over all their channels.
public struct GroupScore: Hashable, Sendable {
    /// The time to both sides of a reference boundary that the collared counts leave out, in
    /// seconds.
    public static let collar = 0.1

    /// How many recordings were counted.
    public private(set) var recordingCount = 0
    /// How many of them nobody gave a hypothesis for.
    public private(set) var missingCount = 0
    /// All frames.
    public private(set) var counts = DetectionCounts()
    /// The frames whose centres are not within ``collar`` of a reference boundary.
    public private(set) var collaredCounts = DetectionCounts()
    private var onsetErrors: [Double] = []
    private var offsetErrors: [Double] = []
    private var onsetCount = 0

    /// Nothing counted yet.
    init() {}

    /// Counts a recording; without a hypothesis, as one in which no speech was found.
    ///
    /// Where its extent is not known, it ends with the last speech in reference or hypothesis, and
    /// has the channels up to the highest on which there is any.
    mutating func add(
        reference: RecordingSpeech, hypothesis: RecordingSpeech?, extent: RecordingExtent
    ) {
        let found = hypothesis ?? RecordingSpeech()
        let frameCount =
            extent.frameCount
            ?? FrameGrid.firstFrame(at: max(reference.lastEnd, found.lastEnd))
        let channelCount =
            extent.channelCount ?? max(reference.highestChannel, found.highestChannel, 1)
        for channel in 1...channelCount {
            add(
                reference: reference[channel: channel], hypothesis: found[channel: channel],
                frameCount: frameCount)
        }
        recordingCount += 1
        if hypothesis == nil { missingCount += 1 }
    }

    private mutating func add(
        reference: [SpeechInterval], hypothesis: [SpeechInterval], frameCount: Int
    ) {
        let wanted = SpeechMask(speechIn: reference, frameCount: frameCount)
        let found = SpeechMask(speechIn: hypothesis, frameCount: frameCount)
        let nothing = SpeechMask(speechIn: [], frameCount: frameCount)
        let collar = SpeechMask(
            within: Self.collar, ofBoundariesOf: reference, frameCount: frameCount)
        counts.add(reference: wanted, hypothesis: found, excluded: nothing)
        collaredCounts.add(reference: wanted, hypothesis: found, excluded: collar)

        let onsets = BoundaryMatching(
            reference: reference, hypothesis: hypothesis, side: \.start)
        let offsets = BoundaryMatching(reference: reference, hypothesis: hypothesis, side: \.end)
        onsetErrors += onsets.errors
        offsetErrors += offsets.errors
        onsetCount += onsets.referenceCount
    }

    /// The median distance of the onsets found from those of the reference, in seconds.
    public var medianOnsetError: Double? { Self.median(onsetErrors) }
    /// The median distance of the offsets found from those of the reference, in seconds.
    public var medianOffsetError: Double? { Self.median(offsetErrors) }
    /// The share of the onsets of the reference that were found.
    public var foundOnsetShare: Double? {
        onsetCount == 0 ? nil : Double(onsetErrors.count) / Double(onsetCount)
    }

    private static func median(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2)
            ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
