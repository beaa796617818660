import SampleKernels

/// The levels of the frames of one tile, with some of the frames around it.
///
/// All are in hundredths of a decibel. Beyond the ends of the channel, its first and its last frame
/// go on.
struct FrameSeries {
    /// The level of each frame.
    let level: SeriesPlane
    /// The mean of the levels over 4 frames.
    let smoothLevel: SeriesPlane

    /// Reads the levels of a tile that begins with a frame.
    init(_ channel: ChannelLevels, from tileStart: Int) {
        level = SeriesPlane(RecentSeries(channel.levels), tileStart) {
            max($0, ChannelLevels.lowest)
        }
        smoothLevel = level.window(.mean, over: 4)
    }
}
