public import CallModel

/// What a recording, or a part of one, is in a case, as it is handed on.
public struct ExportedItem: Hashable, Sendable {
    /// The number of the recording in the index.
    public var recording: Int
    /// The channel, from 1; `nil` for all of them.
    public var channel: Int?
    /// The sample frames, counted from 0; `nil` from beginning to end.
    public var samples: Range<Int>?
    /// What it is.
    public var status: ItemStatus
    /// What it says, as somebody described it.
    public var description: String?
    /// Why it has its status.
    public var reason: String?
    /// Its mark, while it is an exhibit.
    public var mark: String?
    /// Who produces it.
    public var producer: String?
    /// The day on which it is produced, `YYYY-MM-DD`.
    public var producedOn: String?
    /// Its number on the schedule that lists it, or on that of its status, once it was listed there.
    public var scheduleNumber: Int?

    /// Creates an item of which no more is known.
    public init(
        recording: Int, channel: Int? = nil, samples: Range<Int>? = nil, status: ItemStatus
    ) {
        self.recording = recording
        self.channel = channel
        self.samples = samples
        self.status = status
    }

    /// What of the recording it is, for people.
    func partText(in recording: ExportedRecording) -> String {
        let channel = channel.map { recording.labelled.name(ofChannel: $0) }
        let time = samples.map { samples in
            "\(recording.labelled.time(samples.lowerBound).clock) to "
                + recording.labelled.time(samples.upperBound).clock
        }
        let parts = [channel, time].compactMap(\.self)
        return parts.isEmpty ? "whole recording" : parts.joined(separator: ", ")
    }
}
