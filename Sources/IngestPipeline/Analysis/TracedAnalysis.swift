public import CallModel

/// The analysis of one file, and beside it why its segments are where they are.
public struct TracedAnalysis: Sendable {
    /// The analysis, as it is without a trace.
    public var analysis: FileAnalysis
    /// The trace; `nil` where none was asked for, and where nothing was decoded.
    public var trace: RecordingTrace?

    init(_ analysis: FileAnalysis, trace: RecordingTrace? = nil) {
        self.analysis = analysis
        self.trace = trace
    }
}
