/// A random sample of recordings.
public struct RecordingSample: Hashable, Sendable {
    /// One recording of it.
    public struct Member: Hashable, Sendable {
        /// The stratum it was drawn from; `nil` where nobody knows the handler or the time.
        public let stratum: String?
        /// Its place in the order of drawing, from 1, all strata counted through.
        public let draw: Int
        /// The recording.
        public let recording: RecordingSummary
    }

    /// One stratum.
    public struct Stratum: Hashable, Sendable {
        /// What it is; `nil` where nobody knows the handler or the time.
        public let name: String?
        /// How many recordings it has.
        public let count: Int
        /// How many were drawn from it.
        public let drawnCount: Int
    }

    /// What was drawn, stratum by stratum, in the order of drawing.
    public let members: [Member]
    /// The strata in order: by name, the one without a name first.
    public let strata: [Stratum]
    /// What it was drawn from.
    public let frame: RecordingSetDigest
}
