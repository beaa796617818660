/// How one sample is written in a byte stream.
public enum SampleEncoding: CaseIterable, Hashable, Sendable {
    /// ITU-T G.711 mu-law, one byte a sample.
    case muLaw
    /// ITU-T G.711 A-law, one byte a sample.
    case aLaw
    /// Linear two's complement, two bytes a sample, the low byte first.
    case pcm16LittleEndian
    /// Linear two's complement, two bytes a sample, the high byte first.
    case pcm16BigEndian

    /// How many bytes one sample takes.
    public var bytesPerSample: Int {
        switch self {
        case .muLaw, .aLaw: 1
        case .pcm16LittleEndian, .pcm16BigEndian: 2
        }
    }
}

extension SampleEncoding {
    /// Linear samples of 16 bits in the byte order of this machine.
    public static var pcm16Native: Self {
        Int16(littleEndian: 1) == 1 ? .pcm16LittleEndian : .pcm16BigEndian
    }
}
