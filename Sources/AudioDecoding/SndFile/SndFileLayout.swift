/// Audio that libsndfile decodes.
public struct SndFileLayout: Hashable, Sendable {
    /// Which bytes libsndfile is shown, and how completeness is judged.
    enum Shape: Hashable, Sendable {
        /// The whole file, which should be at least `claimedByteCount` bytes long where the header
        /// says so.
        case file(claimedByteCount: Int?)
        /// The whole file, where only chunks and padding may follow the first `end` bytes.
        case bounded(end: Int)
        /// A Core Audio file, with the size of its audio put right.
        case caf
        /// The audio of a WAVE file behind a fresh header made of `chunks`. What else lies in the
        /// file, and a length that was never filled in, cannot lead the library astray.
        case wave(chunks: WAVEChunks, extent: DataExtent)
        /// A FLAC file, without the sample count of its header.
        case flac
        /// One logical stream after the other.
        case ogg
        /// A stream of MPEG audio frames.
        case mpeg
        /// Headerless audio, as the operator stated.
        case raw(RawFormat)
    }

    /// The file format around the audio.
    public var container: AudioContainer
    /// The codec, as far as the head of the file names it.
    public var codec: AudioCodec?
    /// Which bytes libsndfile is shown.
    var shape: Shape
}
