import CallModel
import Crypto
import SystemPackage

/// Reads an original from its start to its end, once, block by block, and hashes what it reads: the
/// hash is of exactly the bytes that are decoded.
struct EvidenceReader: ~Copyable {
    /// The file.
    let original: EvidenceFile
    /// The present block is the first ``blockLength`` of these bytes.
    private(set) var buffer: [UInt8]
    /// How many bytes the present block has; 0 before the first and after the last one.
    private(set) var blockLength = 0
    /// How many bytes have been read in all.
    private(set) var byteCount = 0
    private var hasher = SHA256()

    /// A block this large still lies in the processor's cache when it is decoded after hashing.
    private static let bufferLength = 256 * 1024

    init(_ original: consuming EvidenceFile) {
        // One byte more than the file, so that the first read shows its end.
        let length = min(Self.bufferLength, original.status.byteCount + 1)
        buffer = [UInt8](repeating: 0, count: length)
        self.original = original
    }

    /// Reads and hashes the next block, which fills the buffer but for the last one; returns
    /// whether there was one.
    mutating func next() throws(Errno) -> Bool {
        blockLength = 0
        while blockLength < buffer.count {
            let count = try original.read(into: &buffer, at: blockLength)
            if count == 0 { break }
            blockLength += count
        }
        byteCount += blockLength
        buffer.withUnsafeBytes { bytes in
            hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[..<blockLength]))
        }
        return blockLength > 0
    }

    /// Reads and hashes whatever is left.
    mutating func readToEnd() throws(Errno) {
        while try next() {}
    }

    /// The SHA-256 of the whole file; `nil` when it changed between opening it and now.
    func contentHash() throws(Errno) -> ContentHash? {
        guard byteCount == original.status.byteCount, try original.isUnchanged() else {
            return nil
        }
        return ContentHash(bytes: hasher.finalize())
    }
}
