/// The four bytes that begin a frame of MPEG-1, MPEG-2 or MPEG-2.5 audio (ISO/IEC 11172-3,
/// 13818-3).
struct MPEGFrameHeader: Hashable {
    /// 1, 2 or 3.
    var layer: Int
    /// Sample frames a second.
    var sampleRate: Int
    /// How many bytes the frame takes, its header included.
    var byteCount: Int
    /// How many bytes of side information follow the header in Layer III.
    var sideByteCount: Int

    /// The length in bytes of the header itself.
    static let headerByteCount = 4

    /// Reads a header; `nil` when the four bytes, the first one highest, cannot be one. A free
    /// bit rate is not accepted, for it leaves the length of the frame open.
    init?(_ word: UInt32) {
        let version = Int(word >> 19 & 3)
        let layerCode = Int(word >> 17 & 3)
        let rateIndex = Int(word >> 12 & 15)
        let frequencyIndex = Int(word >> 10 & 3)
        guard word >> 21 == 0x7FF, version != 1, layerCode != 0, (1...14).contains(rateIndex),
            frequencyIndex != 3, word & 3 != 2
        else { return nil }
        let isMPEG1 = version == 3
        layer = 4 - layerCode
        sampleRate = [44_100, 48_000, 32_000][frequencyIndex] / [4, 1, 2, 1][version]
        let kilobits = Self.kilobits[(isMPEG1 ? 0 : 3) + layer - 1][rateIndex - 1]
        let padding = Int(word >> 9 & 1)
        let isMono = word >> 6 & 3 == 3
        sideByteCount = isMPEG1 ? (isMono ? 17 : 32) : (isMono ? 9 : 17)
        byteCount =
            switch layer {
            case 1: (12_000 * kilobits / sampleRate + padding) * 4
            case 3 where !isMPEG1: 72_000 * kilobits / sampleRate + padding
            default: 144_000 * kilobits / sampleRate + padding
            }
    }

    /// Whether `other` can follow in the same stream.
    func isContinued(by other: Self) -> Bool {
        layer == other.layer && sampleRate == other.sampleRate
    }

    /// The name that people give the codec.
    var codec: AudioCodec { AudioCodec("MP\(layer)") }

    /// Bit rates in kbit/s: MPEG-1 layers I to III, then MPEG-2 layers I to III.
    private static let kilobits = [
        [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
        [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
        [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
        [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
        [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
        [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    ]
}
