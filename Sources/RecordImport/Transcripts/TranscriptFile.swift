internal import CallModel
internal import Crypto
public import RecordingIndex

/// Reads transcripts as other programs write them.
public enum TranscriptFile {
    /// The size in bytes beyond which a file is not read: many hours of talk, each word with its time.
    public static let byteLimit = 16 * 1024 * 1024

    /// The extensions that such files have, in lower case.
    public static let extensions: Set<String> = ["vtt", "srt", "json", "vcon"]

    /// Understands the bytes of a file, by its content; what cannot be understood becomes a problem.
    ///
    /// - Returns: One transcript or more; a vCon may have several.
    /// - Throws: A ``TranscriptError`` where nothing can be understood.
    public static func read(_ bytes: [UInt8]) throws(TranscriptError) -> [Transcript] {
        guard bytes.count <= byteLimit else {
            throw .tooLong(byteCount: bytes.count, limit: byteLimit)
        }
        let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        guard !isUTF16 else { throw .utf16 }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let content = bytes[(hasMark ? 3 : 0)...]
        let white = " \t\r\n".utf8
        let start = content.drop { white.contains($0) }
        if let first = start.first, "{[".utf8.contains(first) {
            return try TranscriptJSON.read(start)
        }
        if let transcript = CueParser.read(content) { return [transcript] }
        throw .unknownFormat
    }

    /// The file with these bytes, of which the operator says nothing.
    public static func source(of bytes: [UInt8], name: String) -> TranscriptSource {
        guard let hash = ContentHash(bytes: SHA256.hash(data: bytes)) else {
            preconditionFailure("a SHA-256 has as many bytes as a content hash")
        }
        return TranscriptSource(name: name, contentHash: hash, byteCount: bytes.count)
    }
}
