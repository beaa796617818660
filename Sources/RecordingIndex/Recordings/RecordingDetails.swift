public import CallModel

/// Everything that the index holds of one recording; of its segments, the dialled digits only.
public struct RecordingDetails: Hashable, Sendable {
    /// What a list says of it.
    public let summary: RecordingSummary
    /// The operator's statement of a headerless format, such as `ulaw:8000:1`.
    public let rawFormat: String?
    /// How many sample frames the header claims, where it claims a number.
    public let claimedSampleFrameCount: Int?
    /// The version of the engine that found its segments.
    public let engineVersion: String
    /// The parameters with which it found them, as JSON.
    public let parametersJSON: String
    /// The number of the run of ingest that indexed it.
    public let ingestID: Int64
    /// When it was indexed.
    public let indexedAt: Timestamp
    /// The files in which it was found, in the order of finding.
    public let files: [File]
    /// Its channels, in order.
    public let channels: [Channel]
    /// What is dialled in it, in the order in which it is heard.
    public let dialled: [Dialled]
    /// The cases it is or was linked to, in the order of linking.
    public let caseLinks: [CaseLink]
    /// Its notes and tags, in the order of writing, with those that were withdrawn.
    public let annotations: [Annotation]
    /// Its transcripts, in the order of import.
    public let transcripts: [HeldTranscript]
    /// What was asserted of its channels, in the order of assertion.
    public let assertions: [Assertion]
    /// What sources say of the call, field by field, what counts most first.
    public let facts: [RecordedFact]

    /// One finding of the recording at a path.
    public struct File: Hashable, Sendable {
        /// Where it was found.
        public let path: FoundPath
        /// When the file was last modified, in nanoseconds since 1970-01-01 UTC.
        public let modificationTime: Int64?
        /// What became of the file: `indexed`, `partial` or `duplicate`.
        public let outcome: Outcome
        /// How the name contradicts the content, if it does.
        public let nameMismatch: String?
        /// When it was found.
        public let foundAt: Timestamp
        /// Whether nothing else was found at the path since.
        public let isCurrent: Bool
    }

    /// One channel.
    public struct Channel: Hashable, Sendable {
        /// Its number, from 1.
        public let number: Int
        /// Whose voice it carries, where somebody has asserted that.
        public let role: Role?
        /// How many utterances it has.
        public let utteranceCount: Int
        /// What segmentation found out about it.
        public let summary: ChannelSummary
    }

    /// The keys of one segment of kind `dtmf`.
    public struct Dialled: Hashable, Sendable {
        /// The channel they are on, from 1.
        public let channel: Int
        /// The first sample frame of the segment, counted from 0.
        public let startSample: Int
        /// The keys, in order.
        public let digits: String
    }

    /// One thing that was said of one channel.
    public struct Assertion: Hashable, Sendable {
        /// The channel it is about, from 1.
        public let channel: Int?
        /// What it is about, such as `role`.
        public let field: String
        /// What it says.
        public let value: String
        /// What says so, such as `operator`.
        public let source: String
        /// Which file or wording says so; `nil` for an operator's role by role.
        public let detail: String?
        /// Who entered it.
        public let assertedBy: String
        /// When it was entered.
        public let assertedAt: Timestamp
    }
}
