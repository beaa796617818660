import SampleKernels

/// Tells what one leg of a two-channel call says from what leaks into it from the other leg.
///
/// A leak is a delayed, weakened copy: it stays a good way below the loudest that the other channel
/// was around that time.
struct CrossTalkGate {
    private let first: SeriesPlane
    private let second: SeriesPlane
    private let depth: Int

    /// Looks at the other channel's levels in one tile.
    init(other: FrameSeries, parameters: SegmentationParameters) {
        // Two windows of 16 frames, one behind the other, overlap to one of 25 around the frame.
        let loudest = other.smoothLevel.window(.maximum, over: 16)
        let radius = parameters.crossTalkRadius
        precondition((8...15).contains(radius), "the two windows overlap")
        first = loudest.later(by: 8 - radius)
        second = loudest.later(by: radius - 7)
        depth = parameters.crossTalkDepth
    }

    /// Whether a level in a frame of the tile is this channel's own.
    func passes(_ level: Int16, inFrame frame: Int) -> Bool {
        Int(level) > Int(max(first[frame], second[frame])) - depth
    }
}
