/// Why nothing of a file can be taken for a transcript.
public enum TranscriptError: Error, Hashable, Sendable {
    /// It is longer than a transcript of a call can be.
    case tooLong(byteCount: Int, limit: Int)
    /// It begins like no format that is known.
    case unknownFormat
    /// It is in UTF-16.
    case utf16
    /// It is not JSON, or nested too deeply.
    case notJSON
    /// It is JSON without a transcript.
    case noTranscript
}

extension TranscriptError: CustomStringConvertible {
    /// What was expected, what was found, and what to do.
    public var description: String {
        switch self {
        case .tooLong(let byteCount, let limit):
            "a transcript should have at most \(limit) bytes, and this has \(byteCount)"
        case .unknownFormat:
            "it should be WebVTT, SubRip, JSON of Whisper or whisper.cpp, or a vCon, and begins like "
                + "none of them"
        case .utf16: "it should be UTF-8, and is UTF-16; convert it, for example with iconv"
        case .notJSON: "it begins like JSON, and cannot be read as such"
        case .noTranscript:
            "it should have segments, a transcription or analyses of type transcript, and has none"
        }
    }
}
