/// A call that was under way at the same time as another one.
public struct ConcurrentCall: Sendable {
    /// The recording of that other one; `nil` where a moment was asked for.
    public let reference: RecordingID?
    /// The call.
    public let call: FoundCall
    /// From when both were under way.
    public let overlapStart: Timestamp
    /// For how many milliseconds both were; 0 for a moment.
    public let overlap: Int64
    /// Whether both are of the same handler.
    public let isSameHandler: Bool
}
