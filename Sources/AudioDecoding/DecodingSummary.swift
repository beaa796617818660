/// What decoding found out about a recording as a whole.
public struct DecodingSummary: Hashable, Sendable {
    /// How many sample frames were decoded: the duration of the recording.
    public var sampleFrameCount: Int
    /// How many sample frames the header claims, or `nil` when it claims no credible number.
    public var claimedSampleFrameCount: Int?
    /// What kept the rest from being decoded; `nil` when everything was.
    public var problem: DecodingProblem?

    /// Creates a summary from its parts.
    public init(
        sampleFrameCount: Int, claimedSampleFrameCount: Int?, problem: DecodingProblem?
    ) {
        self.sampleFrameCount = sampleFrameCount
        self.claimedSampleFrameCount = claimedSampleFrameCount
        self.problem = problem
    }
}
