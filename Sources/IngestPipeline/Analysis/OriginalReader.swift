public import CallModel
import SystemPackage

/// Reads originals from their start to their end, without analysing them.
public enum OriginalReader {
    /// Hands the bytes of a file over, piece by piece.
    ///
    /// - Returns: The SHA-256 of what was handed over; `nil` when the file changed meanwhile, so that
    ///   it is worth nothing.
    /// - Throws: `Errno` where the file cannot be read or is none, or what the closure throws.
    public static func forEachPiece(
        of path: FoundPath, _ body: ([UInt8]) throws -> Void
    ) throws -> ContentHash? {
        let file = try EvidenceFile(opening: path)
        guard file.status.kind == .regular else { throw Errno.invalidArgument }
        var reader = EvidenceReader(file)
        while try reader.next() { try body(Array(reader.buffer[..<reader.blockLength])) }
        return try reader.contentHash()
    }
}
