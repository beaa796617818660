public import CallModel

/// A sidecar that says nothing of a recording although it lies beside it, or not all that it should.
public struct SidecarProblem: Hashable, Sendable {
    /// The sidecar.
    public let path: FoundPath
    /// The recording beside which it lies.
    public let recording: FoundPath
    /// What was expected, and what was found.
    public let reason: String
}
