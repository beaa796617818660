/// Bytes at a fixed place that give a file format away.
struct FormatSignature {
    var bytes: [UInt8]
    var offset = 0
    var container: AudioContainer
    var codec: AudioCodec?

    /// A signature of characters.
    init(
        _ text: StaticString, at offset: Int = 0, _ container: AudioContainer,
        _ codec: AudioCodec? = nil
    ) {
        self.init(text.withUTF8Buffer { Array($0) }, at: offset, container, codec)
    }

    /// A signature of bytes.
    init(
        _ bytes: [UInt8], at offset: Int = 0, _ container: AudioContainer,
        _ codec: AudioCodec? = nil
    ) {
        self.bytes = bytes
        self.offset = offset
        self.container = container
        self.codec = codec
    }

    /// Formats that nothing here decodes.
    static let foreign = [
        Self("#!AMR\n", .amr, .amr),
        Self("#!AMR-WB\n", .amr, .amrWB),
        Self("#!AMR_MC1.0\n", .amr, .amr),
        Self("#!AMR-WB_MC1.0\n", .amr, .amrWB),
        Self("#!iLBC20\n", .ilbc),
        Self("#!iLBC30\n", .ilbc),
        Self("#!SILK_V3", .silk),
        Self("#!SILK_V3", at: 1, .silk),
        Self("QLCM", at: 8, .qcp),
        Self([0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11], .asf),
        Self([0x1A, 0x45, 0xDF, 0xA3], .matroska),
        Self("AVI ", at: 8, .avi),
        Self([0xD4, 0xC3, 0xB2, 0xA1], .packetCapture),
        Self([0xA1, 0xB2, 0xC3, 0xD4], .packetCapture),
        Self([0x4D, 0x3C, 0xB2, 0xA1], .packetCapture),
        Self([0xA1, 0xB2, 0x3C, 0x4D], .packetCapture),
        Self([0x0A, 0x0D, 0x0D, 0x0A], .packetCapture),
        Self(".RMF", .realMedia),
        Self([0x2E, 0x72, 0x61, 0xFD], .realMedia),
        Self("wvpk", .wavPack),
        Self("MAC ", .monkeysAudio),
        Self("TTA1", .trueAudio),
        Self("MPCK", .musepack),
        Self("MP+", .musepack),
    ]

    /// Formats of which libsndfile is shown the whole file.
    static let decodable = [Self("NIST_1A\n", .nist)]

    /// Whether the head of a file carries it.
    func matches(_ head: RawSpan) -> Bool { head.matches(bytes, at: offset) }
}
