extension FormatIdentifier {
    /// Identifies an Ogg file by the first packet of its first stream; `nil` when it is none.
    static func ogg(_ head: RawSpan) -> Identification? {
        guard head.matches("OggS") else { return nil }
        func undecodable(
            _ codec: AudioCodec?, _ reason: UndecodableAudio.Reason = .noDecoder
        ) -> Identification {
            .undecodable(UndecodableAudio(container: .ogg, codec: codec, reason: reason))
        }
        guard let page = OggPage(head) else { return undecodable(nil, .headerCutOff) }
        func decodable(_ codec: AudioCodec) -> Identification {
            .libsndfile(SndFileLayout(container: .ogg, codec: codec, shape: .ogg))
        }
        let start = page.contentOffset
        if head.matches("OpusHead", at: start) { return decodable(.opus) }
        if head.matches("\u{01}vorbis", at: start) { return decodable(.vorbis) }
        if head.matches("\u{7F}FLAC", at: start) { return decodable(.flac) }
        if head.matches("Speex   ", at: start) { return undecodable(.speex) }
        if head.matches("CELT    ", at: start) { return undecodable(AudioCodec("CELT")) }
        if head.matches([0x80] + Array("theora".utf8), at: start) {
            return undecodable(AudioCodec("Theora video"))
        }
        return undecodable(nil)
    }
}
