import SampleKernels

/// The `fmt ` chunk of a WAVE file, as far as decoding needs it.
struct WAVEFormat {
    /// The format tag; that of the subformat in a WAVE_FORMAT_EXTENSIBLE.
    var tag: UInt16
    var channelCount: Int
    var sampleRate: Int
    /// How many bytes a sample frame (or a block of a compressed format) takes.
    var blockByteCount: Int
    var bitsPerSample: Int

    /// Reads the content of a `fmt ` chunk; `nil` when it is too short.
    init?(_ content: RawSpan, bigEndian: Bool) {
        guard let tag = content.integer(UInt16.self, at: 0, bigEndian: bigEndian),
            let channelCount = content.integer(UInt16.self, at: 2, bigEndian: bigEndian),
            let sampleRate = content.integer(UInt32.self, at: 4, bigEndian: bigEndian),
            let blockByteCount = content.integer(UInt16.self, at: 12, bigEndian: bigEndian)
        else { return nil }
        let bitsPerSample = content.integer(UInt16.self, at: 14, bigEndian: bigEndian) ?? 0
        self.channelCount = Int(channelCount)
        self.sampleRate = Int(sampleRate)
        self.blockByteCount = Int(blockByteCount)
        self.bitsPerSample = Int(bitsPerSample)
        let subformat = content.integer(UInt16.self, at: 24, bigEndian: bigEndian)
        if tag == 0xFFFE, let subformat, content.matches(Self.subformatTail, at: 32) {
            self.tag = subformat
        } else {
            self.tag = tag
        }
    }

    /// The end of each GUID that stands for a format tag; the same in both byte orders.
    private static let subformatTail: [UInt8] = [0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71]

    /// How each sample is written, if it can be expanded straight from the bytes.
    func encoding(bigEndian: Bool) -> SampleEncoding? {
        switch tag {
        case 0x0001 where bitsPerSample == 16 && blockByteCount == 2 * channelCount:
            bigEndian ? .pcm16BigEndian : .pcm16LittleEndian
        case 0x0006 where blockByteCount == channelCount: .aLaw
        case 0x0007 where blockByteCount == channelCount: .muLaw
        default: nil
        }
    }

    /// Whether each sample has a place of its own, so that bytes can be counted in sample frames.
    var isLinear: Bool { [0x0001, 0x0003, 0x0006, 0x0007].contains(tag) }
}
