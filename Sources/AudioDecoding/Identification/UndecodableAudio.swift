/// Audio that cannot be decoded here, and why.
public struct UndecodableAudio: Hashable, Sendable {
    /// What stands in the way.
    public enum Reason: Hashable, Sendable {
        /// Nothing here decodes this codec or container.
        case noDecoder
        /// The file ends inside its header.
        case headerCutOff
        /// The header is sound, but no audio follows it.
        case noAudio
        /// The header says something that cannot be.
        case invalidHeader(String)
    }

    /// The file format around the audio.
    public var container: AudioContainer
    /// The codec, where it is known.
    public var codec: AudioCodec?
    /// What stands in the way.
    public var reason: Reason
}

extension UndecodableAudio: CustomStringConvertible {
    /// What it is, what stands in the way, and what to do about it.
    public var description: String {
        let name = container.describing(codec)
        return switch reason {
        case .noDecoder:
            "\(name): no decoder for it here; convert a copy with a tool that decodes it, "
                + "and ingest the copy"
        case .headerCutOff: "\(name): the file ends inside its header"
        case .noAudio: "\(name): the header is not followed by audio"
        case .invalidHeader(let detail): "\(name): invalid header: \(detail)"
        }
    }
}
