/// How much of a recording there is to be right or wrong about, as far as that is known.
public struct RecordingExtent: Hashable, Sendable {
    /// How many whole frames of 10 ms it lasts.
    var frameCount: Int?
    /// How many channels it has.
    var channelCount: Int?

    /// Nothing is known.
    public static let unknown = RecordingExtent(frameCount: nil, channelCount: nil)

    /// The extent of decoded audio.
    public init(sampleFrameCount: Int, sampleRate: Int, channelCount: Int) {
        let duration = Double(sampleFrameCount) / Double(sampleRate)
        self.init(
            frameCount: FrameGrid.frameCount(of: duration), channelCount: channelCount)
    }

    /// An extent that somebody states.
    init(durationMicroseconds: Int?, channelCount: Int?) {
        let duration = durationMicroseconds.map { Double($0) / 1_000_000 }
        self.init(
            frameCount: duration.map(FrameGrid.frameCount), channelCount: channelCount)
    }

    private init(frameCount: Int?, channelCount: Int?) {
        self.frameCount = frameCount
        self.channelCount = channelCount
    }

    /// This extent, and where it says nothing, what another says.
    func completed(by other: RecordingExtent) -> RecordingExtent {
        RecordingExtent(
            frameCount: frameCount ?? other.frameCount,
            channelCount: channelCount ?? other.channelCount)
    }
}
