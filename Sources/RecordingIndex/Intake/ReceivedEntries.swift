public import CallModel

/// What others entered of a case, with the recordings as they are numbered here.
///
/// Times are UTC, and persons as whoever handed it on has them.
public struct ReceivedEntries: Sendable {
    /// The reference of the case.
    public var reference: String
    /// What it is about, where it is not here yet.
    public var title: String
    /// Whether it may only be looked at for a reason, where it is not here yet.
    public var requiresReason: Bool
    /// Where this comes from, for the custody log.
    public var provenance: String
    /// The recordings of the case that are held here, with what is said of their calls.
    public var recordings: [HeldRecording] = []
    /// What is or was produced.
    public var exhibits: [ReceivedExhibit] = []
    /// What recordings and parts of them are.
    public var statements: [ReceivedStatement] = []
    /// The numbers of unused material on schedules.
    public var listings: [ReceivedListing] = []
    /// What was cut.
    public var clips: [ReceivedClip] = []

    /// Describes a case in which nothing was entered yet.
    public init(reference: String, title: String, requiresReason: Bool, provenance: String) {
        self.reference = reference
        self.title = title
        self.requiresReason = requiresReason
        self.provenance = provenance
    }
}

/// A part of a recording in a case.
public struct ReceivedPart: Hashable, Sendable {
    /// The recording.
    public var recording: RecordingID
    /// What of it.
    public var part: RecordingPart

    /// Creates one from its parts.
    public init(recording: RecordingID, part: RecordingPart) {
        self.recording = recording
        self.part = part
    }
}

/// What somebody said that a part of a recording is, last.
public struct ReceivedStatement: Hashable, Sendable {
    /// Of what.
    public var item: ReceivedPart
    /// What it is.
    public var status: ItemStatus
    /// What it says.
    public var description: String?
    /// Why it has the status.
    public var reason: String?
    /// When it was said.
    public var at: Timestamp
    /// Who said it; not empty.
    public var by: String

    /// Creates one from its parts.
    public init(
        item: ReceivedPart, status: ItemStatus, description: String?, reason: String?,
        at: Timestamp, by: String
    ) {
        self.item = item
        self.status = status
        self.description = description
        self.reason = reason
        self.at = at
        self.by = by
    }
}

/// What is or was produced under a mark.
public struct ReceivedExhibit: Hashable, Sendable {
    /// Who withdrew an exhibit, when and why.
    public struct Withdrawal: Hashable, Sendable {
        /// When.
        public var at: Timestamp
        /// Who; not empty.
        public var by: String
        /// Why, where it was said.
        public var reason: String?

        /// Creates one from its parts.
        public init(at: Timestamp, by: String, reason: String?) {
            self.at = at
            self.by = by
            self.reason = reason
        }
    }

    /// The mark.
    public var mark: ExhibitMark
    /// What is produced.
    public var item: ReceivedPart
    /// What it says; not empty.
    public var description: String
    /// Who produces it; not empty.
    public var producer: String
    /// The day on which it is produced, `YYYY-MM-DD`.
    public var producedOn: String
    /// When it was entered.
    public var createdAt: Timestamp
    /// Who entered it; not empty.
    public var createdBy: String
    /// Who withdrew it; `nil` while it is in force.
    public var withdrawal: Withdrawal?

    /// Creates one from its parts.
    public init(
        mark: ExhibitMark, item: ReceivedPart, description: String, producer: String,
        producedOn: String, createdAt: Timestamp, createdBy: String, withdrawal: Withdrawal?
    ) {
        self.mark = mark
        self.item = item
        self.description = description
        self.producer = producer
        self.producedOn = producedOn
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.withdrawal = withdrawal
    }
}

/// A number on a schedule of unused material.
public struct ReceivedListing: Hashable, Sendable {
    /// The schedule.
    public var schedule: Schedule
    /// The number, from 1.
    public var number: Int
    /// What has it.
    public var item: ReceivedPart

    /// Creates one from its parts.
    public init(schedule: Schedule, number: Int, item: ReceivedPart) {
        self.schedule = schedule
        self.number = number
        self.item = item
    }
}

/// A clip of which there is a file.
public struct ReceivedClip: Hashable, Sendable {
    /// Its mark, where it is one of an exhibit.
    public var mark: ClipMark?
    /// What was cut, and how.
    public var clip: NewClip
    /// When it was begun.
    public var begunAt: Timestamp
    /// Who cut it; not empty.
    public var begunBy: String
    /// Its file, where it lies now.
    public var file: ClipFile

    /// Creates one from its parts.
    public init(
        mark: ClipMark?, clip: NewClip, begunAt: Timestamp, begunBy: String, file: ClipFile
    ) {
        self.mark = mark
        self.clip = clip
        self.begunAt = begunAt
        self.begunBy = begunBy
        self.file = file
    }
}
