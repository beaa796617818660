import SampleKernels

extension FormatIdentifier {
    /// Identifies a Sun/NeXT audio file of either byte order; `nil` when it is none.
    static func au(_ head: RawSpan, fileSize: Int?) -> Identification? {
        let bigEndian: Bool
        switch head.fourCC(at: 0) {
        case ".snd": bigEndian = true
        case "dns.": bigEndian = false
        default: return nil
        }
        func undecodable(
            _ codec: AudioCodec?, _ reason: UndecodableAudio.Reason
        ) -> Identification {
            .undecodable(UndecodableAudio(container: .au, codec: codec, reason: reason))
        }
        func field(_ index: Int) -> Int? {
            head.integer(UInt32.self, at: 4 * index, bigEndian: bigEndian).map(Int.init)
        }
        guard let offset = field(1), let size = field(2), let code = field(3),
            let sampleRate = field(4), let channelCount = field(5)
        else { return undecodable(nil, .headerCutOff) }
        guard let codec = auCodec(code) else {
            return undecodable(AudioCodec("encoding \(code)"), .noDecoder)
        }
        if codec == .g722 { return undecodable(codec, .noDecoder) }
        if offset < 24 {
            return undecodable(codec, .invalidHeader("the audio begins inside the header"))
        }
        if let detail = AudioLimits.violation(channelCount: channelCount, sampleRate: sampleRate) {
            return undecodable(codec, .invalidHeader(detail))
        }
        let extent = auExtent(offset: offset, size: size, fileSize: fileSize)
        if extent.isEmpty(fileSize: fileSize) { return undecodable(codec, .noAudio) }

        let encoding: SampleEncoding? =
            switch codec {
            case .muLaw: .muLaw
            case .aLaw: .aLaw
            case .pcm16: bigEndian ? .pcm16BigEndian : .pcm16LittleEndian
            default: nil
            }
        if let encoding {
            return .direct(
                DirectLayout(
                    container: .au, encoding: encoding, sampleRate: sampleRate,
                    channelCount: channelCount, extent: extent))
        }
        let shape: SndFileLayout.Shape =
            extent.claimedByteCount == nil
            ? .file(claimedByteCount: nil) : .bounded(end: extent.end)
        return .libsndfile(
            SndFileLayout(container: .au, codec: codec, shape: shape))
    }

    /// The format allows a length to be left open as 0xFFFFFFFF, but not as 0.
    private static func auExtent(offset: Int, size: Int, fileSize: Int?) -> DataExtent {
        if size == Int(UInt32.max) { return .open(from: offset) }
        if size == 0, (fileSize ?? .max) > offset { return .unfinished(from: offset) }
        return DataExtent(offset: offset, claimedByteCount: size)
    }

    /// The codec of an encoding number of Sun's `audio.h`.
    private static func auCodec(_ code: Int) -> AudioCodec? {
        switch code {
        case 1: .muLaw
        case 2: AudioCodec("PCM 8-bit")
        case 3: .pcm16
        case 4: AudioCodec("PCM 24-bit")
        case 5: AudioCodec("PCM 32-bit")
        case 6: AudioCodec("float 32-bit")
        case 7: AudioCodec("float 64-bit")
        case 23: AudioCodec("G.721")
        case 24: .g722
        case 25: AudioCodec("G.723 24 kbit/s")
        case 26: AudioCodec("G.723 40 kbit/s")
        case 27: .aLaw
        default: nil
        }
    }
}
