/// How many frames a hypothesis has right and wrong, and the rates that follow.
///
/// A rate whose denominator is 0 is `nil`: of nothing, no share is right.
public struct DetectionCounts: Hashable, Sendable {
    /// How many frames make a second.
    public static let frameRate = 100

    /// Speech in both.
    public internal(set) var hits = 0
    /// Speech in the hypothesis alone.
    public internal(set) var falseAlarms = 0
    /// Speech in the reference alone.
    public internal(set) var misses = 0
    /// Speech in neither.
    public internal(set) var rejections = 0

    /// Nothing counted yet.
    init() {}

    /// Counts every frame of two masks of one length that `excluded` does not mark.
    mutating func add(reference: SpeechMask, hypothesis: SpeechMask, excluded: SpeechMask) {
        precondition(reference.frames.count == hypothesis.frames.count)
        precondition(reference.frames.count == excluded.frames.count)
        for frame in reference.frames.indices where !excluded.frames[frame] {
            switch (reference.frames[frame], hypothesis.frames[frame]) {
            case (true, true): hits += 1
            case (false, true): falseAlarms += 1
            case (true, false): misses += 1
            case (false, false): rejections += 1
            }
        }
    }

    /// All frames.
    public var total: Int { hits + falseAlarms + misses + rejections }
    /// All frames of speech in the reference.
    public var speech: Int { hits + misses }

    /// The share of what was found that is speech.
    public var precision: Double? { Self.ratio(hits, hits + falseAlarms) }
    /// The share of speech that was found.
    public var recall: Double? { Self.ratio(hits, speech) }
    /// The harmonic mean of precision and recall.
    public var f1: Double? { Self.ratio(2 * hits, 2 * hits + falseAlarms + misses) }
    /// The share of what is no speech that was taken for speech.
    public var falseAlarmRate: Double? { Self.ratio(falseAlarms, falseAlarms + rejections) }
    /// The share of speech that was missed.
    public var missRate: Double? { Self.ratio(misses, speech) }
    /// False alarms and misses together over speech; can exceed 1.
    public var detectionErrorRate: Double? { Self.ratio(falseAlarms + misses, speech) }

    private static func ratio(_ part: Int, _ whole: Int) -> Double? {
        whole == 0 ? nil : Double(part) / Double(whole)
    }
}
