/// What the file of a transcript is.
public enum TranscriptFormat: String, CaseIterable, Sendable {
    /// W3C's Web Video Text Tracks.
    case webVTT
    /// SubRip, known by its extension `srt`.
    case subRip
    /// JSON of Whisper, and of what writes as it does.
    case whisper
    /// JSON of whisper.cpp.
    case whisperCPP
    /// A container of a conversation, with analyses of type `transcript`.
    case vCon
}
