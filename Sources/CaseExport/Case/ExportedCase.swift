public import CallModel
public import CustodyLog

/// A case as it is handed on: everything that the writers of formats need, and no database.
public struct ExportedCase: Sendable {
    /// Its reference.
    public var reference: String
    /// What it is about; may be empty.
    public var title: String
    /// When it was opened; UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`, as all times here.
    public var openedAt: String
    /// Who opened it.
    public var openedBy: String
    /// When it was closed; `nil` while it is open.
    public var closedAt: String?
    /// Whether it may only be looked at for a reason.
    public var requiresReason = false
    /// Its recordings, in the order of their numbers.
    public var recordings: [ExportedRecording]
    /// What recordings and parts of them are in it.
    public var items: [ExportedItem]
    /// What is or was produced, by mark; with what was withdrawn, since its marks are given to nothing else.
    public var exhibits: [ExportedExhibit] = []
    /// What was ever listed on a schedule of unused material, by number; a schedule that is not handed on
    /// is not there.
    public var schedules: [Schedule: [ExportedItem]] = [:]
    /// What was cut from them.
    public var clips: [ExportedClip]
    /// The entries of the custody log that are about it, each with its proof.
    public var custody: [ProofBundle]
    /// Who hands it on, to whom, and with what.
    public var occasion: ExportOccasion

    /// Creates it from its parts.
    public init(
        reference: String, title: String, openedAt: String, openedBy: String, closedAt: String?,
        recordings: [ExportedRecording], items: [ExportedItem] = [], clips: [ExportedClip] = [],
        custody: [ProofBundle] = [], occasion: ExportOccasion
    ) {
        self.reference = reference
        self.title = title
        self.openedAt = openedAt
        self.openedBy = openedBy
        self.closedAt = closedAt
        self.recordings = recordings
        self.items = items
        self.clips = clips
        self.custody = custody
        self.occasion = occasion
    }

    /// The reference and, where there is one, the title.
    var name: String { title.isEmpty ? reference : "\(reference): \(title)" }

    /// The recording with a number.
    func recording(_ number: Int) -> ExportedRecording? {
        recordings.first { $0.number == number }
    }
}
