/// What kept a recording from being decoded from its beginning to the end that its header promises.
public enum DecodingProblem: Hashable, Sendable {
    /// The header gives no length, as when a recorder stopped before it could; all
    /// `byteCount` bytes of audio that follow were decoded.
    case headerUnfinished(byteCount: Int)
    /// The file holds `found` of the `claimed` bytes that its header promises.
    case truncated(claimed: Int, found: Int)
    /// The audio ends in `byteCount` bytes that are less than one sample frame.
    case partialSampleFrame(byteCount: Int)
    /// After the audio follow `byteCount` bytes that are no chunk of the container.
    case unexplainedBytes(byteCount: Int)
    /// In the middle of the stream are `byteCount` bytes that belong to no frame or page, the first
    /// of them at `firstOffset` of the file.
    case strayBytes(byteCount: Int, firstOffset: Int)
    /// `count` pages of an Ogg stream are damaged or missing, the first of them at `firstOffset` of
    /// the file.
    case pagesLost(count: Int, firstOffset: Int)
    /// `found` of the `claimed` sample frames or codec frames could be decoded.
    case fewerFrames(claimed: Int, found: Int)
    /// The stream ends after `found` of the `claimed` codec frames that it promises.
    case streamCutShort(claimed: Int, found: Int)
    /// The last page or frame of the stream is missing or cut off.
    case streamUnterminated(AudioContainer)
    /// The decoder stopped after `decoded` of the `count` streams that are chained in the file.
    case chainBroken(decoded: Int, count: Int, reason: String)
    /// The decoder found damage in `placeCount` places, the first of them at about sample frame
    /// `firstSampleFrame`, and went on. `missingFrameCount` sample frames less were decoded than
    /// the header promises; 0 when silence took their place everywhere.
    case damaged(placeCount: Int, firstSampleFrame: Int, missingFrameCount: Int)
    /// The decoder reported an error in the middle of the stream.
    case decoderFailed(SndFileError)
    /// The header is sound, but no audio follows it.
    case noAudio
}

extension DecodingProblem: CustomStringConvertible {
    /// One sentence for a report.
    public var description: String {
        switch self {
        case .headerUnfinished(let byteCount):
            """
            header never finished: it gives no length for the \(byteCount) bytes of audio \
            that follow; all were decoded
            """
        case .truncated(let claimed, let found):
            "truncated: the header promises \(claimed) bytes, the file holds \(found)"
        case .partialSampleFrame(let byteCount):
            "the audio ends inside a sample frame: \(byteCount) bytes were left over"
        case .unexplainedBytes(let byteCount):
            "\(byteCount) bytes after the audio belong to no part of it and were not decoded"
        case .strayBytes(let byteCount, let firstOffset):
            """
            damaged: \(byteCount) bytes between the frames of the stream belong to none of them, \
            the first at byte \(firstOffset); audio may be missing there
            """
        case .pagesLost(let count, let firstOffset):
            """
            damaged: \(count) Ogg pages are damaged or missing, the first at byte \
            \(firstOffset); what follows them comes too early
            """
        case .fewerFrames(let claimed, let found):
            "incomplete: the header promises \(claimed) frames, \(found) could be decoded"
        case .streamCutShort(let claimed, let found):
            "truncated: the header promises \(claimed) frames, the file holds \(found)"
        case .streamUnterminated(.ogg):
            "truncated: the last Ogg page is missing or cut off"
        case .streamUnterminated(let container):
            "truncated: the last frame of the \(container.rawValue) stream is cut off"
        case .chainBroken(let decoded, let count, let reason):
            "chained: the first \(decoded) of \(count) streams were decoded; the next \(reason)"
        case .damaged(let placeCount, let firstSampleFrame, let missingFrameCount):
            """
            damaged: the decoder reported errors in \(placeCount) places, the first near sample \
            frame \(firstSampleFrame); \(missingFrameCount) of the promised frames are missing
            """
        case .decoderFailed(let error):
            "the decoder stopped: \(error)"
        case .noAudio:
            "the header is not followed by audio"
        }
    }
}
