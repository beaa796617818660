import CallModel
import SystemPackage

/// The bytes of a file as they are now.
enum OriginalHash {
    /// The SHA-256 of a file, which is read once; `nil` when it changes meanwhile.
    static func read(_ path: FoundPath) throws(Errno) -> ContentHash? {
        var reader = EvidenceReader(try EvidenceFile(opening: path))
        try reader.readToEnd()
        return try reader.contentHash()
    }
}
