import SampleKernels

/// How frames are grouped: levels are summed up in blocks, surroundings are described at steps,
/// and frames are decided tile by tile, so that memory stays bounded.
enum FrameGrid {
    /// Frames that the classifier scores at a time, by the first of them: 20 ms.
    static let pair = 2
    /// Frames that the classifier scores together.
    static let group = NetworkInputs.groupLength * pair
    /// Frames in a block.
    static let block = 8
    /// Frames from one description of the surroundings to the next.
    static let step = 128
    /// Frames that are decided at a time; whole steps.
    static let tile = 2048
    /// Frames to each side of a tile that its features look at.
    static let halo = 40

    /// How many frames of a tile are looked at where so many are left: whole steps.
    static func tileLength(_ frameCount: Int) -> Int {
        min(tile, (frameCount + step - 1) / step * step)
    }
}
