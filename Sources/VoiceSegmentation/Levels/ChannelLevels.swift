/// Two integers a frame that stand for the samples of one channel.
struct ChannelLevels {
    /// The level of a frame around which there is nothing but digital silence.
    static let silent = Int16.min

    /// The smoothed level of each frame, in hundredths of a dBFS, or ``silent``.
    var levels: [Int16] = []
    /// How bright each frame sounds: the energy of its first difference over its energy, in
    /// hundredths of a decibel. It does not depend on the level, and a steady tone keeps it.
    var brightness: [Int16] = []

    /// How many frames there are.
    var frameCount: Int { levels.count }
}
