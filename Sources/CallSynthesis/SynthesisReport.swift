/// What was made.
public struct SynthesisReport: Hashable, Sendable {
    /// How many recordings there are.
    public let recordingCount: Int
    /// How long they are together, in milliseconds.
    public let recordedMilliseconds: Int
    /// How many utterances and sounds of the line are in them.
    public internal(set) var segmentCount: Int
    /// How many cases there are in the index.
    public internal(set) var caseCount: Int

    init(_ plan: ArchivePlan) {
        recordingCount = plan.recorded.count
        recordedMilliseconds = plan.recorded.reduce(0) { $0 + $1.recordedMilliseconds }
        segmentCount = 0
        caseCount = 0
    }
}
