/// A stretch of a recording that is made unrecognisable in a clip.
public struct Redaction: Hashable, Sendable {
    /// What is put in its place.
    public enum Filling: String, CaseIterable, Codable, Hashable, Sendable {
        /// Nothing but zeros.
        case silence
        /// A steady tone, so that nobody takes it for a pause.
        case tone
    }

    /// The sample frames of the recording, counted from 0; not empty.
    public let samples: Range<Int>
    /// The channel of the recording, from 1; `nil` for all of them.
    public let channel: Int?
    /// What is put in its place.
    public let filling: Filling

    /// Describes a stretch of at least one sample frame.
    public init(samples: Range<Int>, channel: Int? = nil, filling: Filling) {
        precondition(!samples.isEmpty && samples.lowerBound >= 0, "it has a sample frame")
        self.samples = samples
        self.channel = channel
        self.filling = filling
    }
}
