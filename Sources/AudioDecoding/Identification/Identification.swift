/// What the content of a file turned out to be.
public enum Identification: Hashable, Sendable {
    /// G.711 or PCM16: hand the blocks of the file to a ``DirectDecoder``.
    case direct(DirectLayout)
    /// Hand the file to a ``SndFileDecoder``.
    case libsndfile(SndFileLayout)
    /// Audio, but nothing here decodes it.
    case undecodable(UndecodableAudio)
    /// No audio that is known here. The name may still say that it should be some.
    case unknown

    /// The file format around the audio; `nil` when it is unknown.
    public var container: AudioContainer? {
        switch self {
        case .direct(let layout): layout.container
        case .libsndfile(let layout): layout.container
        case .undecodable(let audio): audio.container
        case .unknown: nil
        }
    }

    /// The codec, as far as the head of the file names it.
    public var codec: AudioCodec? {
        switch self {
        case .direct(let layout): layout.codec
        case .libsndfile(let layout): layout.codec
        case .undecodable(let audio): audio.codec
        case .unknown: nil
        }
    }
}
