public import CallModel

/// What a recording, or a part of one, is in a case, as it is handed on.
public struct ExportedItem: Hashable, Sendable {
    /// The number of the recording in the index.
    public var recording: Int
    /// What of it.
    public var part: RecordingPart
    /// What it is.
    public var status: ItemStatus
    /// What it says, as somebody described it.
    public var description: String?
    /// Why it has its status.
    public var reason: String?
    /// When that was said; UTC. `nil` where nobody said anything yet.
    public var statedAt: String?
    /// Who said it.
    public var statedBy: String?
    /// Its mark, while it is an exhibit.
    public var mark: String?
    /// Who produces it.
    public var producer: String?
    /// The day on which it is produced, `YYYY-MM-DD`.
    public var producedOn: String?
    /// Its number on the schedule that lists it, or on that of its status, once it was listed there.
    public var scheduleNumber: Int?

    /// Creates an item of which no more is known.
    public init(recording: Int, part: RecordingPart = .whole, status: ItemStatus) {
        self.recording = recording
        self.part = part
        self.status = status
    }

    /// What of the recording it is, for people.
    func partText(in recording: ExportedRecording) -> String {
        let channel = part.channel.map { recording.labelled.name(ofChannel: $0) }
        let time = part.samples.map { samples in
            "\(recording.labelled.time(samples.lowerBound).clock) to "
                + recording.labelled.time(samples.upperBound).clock
        }
        let parts = [channel, time].compactMap(\.self)
        return parts.isEmpty ? "whole recording" : parts.joined(separator: ", ")
    }
}
