/// Tells what one leg of a two-channel call says from what leaks into it from the other leg.
///
/// A leak is a delayed, weakened copy: it stays a good way below the loudest that the other channel
/// was around that time.
struct CrossTalkGate {
    private let other: ChannelLevels
    private let depth: Int
    private var loudest: SlidingMaximum

    init(other: ChannelLevels, parameters: SegmentationParameters) {
        self.other = other
        depth = parameters.crossTalkDepth
        loudest = SlidingMaximum(radius: parameters.crossTalkRadius)
    }

    /// Whether a level in the next frame is this channel's own.
    mutating func passesNext(_ level: Int) -> Bool {
        level > loudest.next(of: other.frameCount) { Int(other.levels[$0]) } - depth
    }
}
