/// What may be disposed of, and what may not.
public struct DisposalReview: Hashable, Sendable {
    /// The recordings that may be, in the order of their numbers.
    public internal(set) var recordings: [RecordingID] = []
    /// Every reason for which others may not; of one recording there may be several.
    public internal(set) var refusals: [DisposalRefusal] = []
}
