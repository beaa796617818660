public import CallModel

/// What is to be cut from a recording.
public struct NewClip: Hashable, Sendable {
    /// The recording.
    public var recordingID: RecordingID
    /// Which of its sample frames.
    public var samples: Range<Int>
    /// Which of its channels, from 1, in this order.
    public var channels: [Int]
    /// Over how many sample frames it fades in and out; 0 for none.
    public var fadeSampleCount = 0
    /// What is made unrecognisable in it.
    public var redactions: [Redaction] = []
    /// How it is written.
    public var format = ClipFormat.wav
    /// The case for which it is cut.
    public var caseID: CaseID?
    /// The exhibit of which it is a clip.
    public var exhibit: ExhibitMark?

    /// Describes a clip without fades and redactions.
    public init(recordingID: RecordingID, samples: Range<Int>, channels: [Int]) {
        self.recordingID = recordingID
        self.samples = samples
        self.channels = channels
    }

    /// Its channels as they are stored: JSON.
    var channelList: String { "[\(channels.map(String.init).joined(separator: ","))]" }
}
