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
    /// Whether the present block is in the hash.
    private var isHashed = true

    /// A block this large still lies in the processor's cache when it is decoded after hashing.
    private static let bufferLength = 256 * 1024

    init(_ original: consuming EvidenceFile) {
        // One byte more than the file, so that the first read shows its end.
        let length = min(Self.bufferLength, original.status.byteCount + 1)
        buffer = [UInt8](repeating: 0, count: length)
        self.original = original
    }

    /// Reads the next block, which fills the buffer but for the last one; returns whether there was
    /// one. The one before it is hashed, if it has not been.
    mutating func next() throws(Errno) -> Bool {
        hashBlock()
        blockLength = 0
        while blockLength < buffer.count {
            let count = try original.read(into: &buffer, at: blockLength)
            if count == 0 { break }
            blockLength += count
        }
        byteCount += blockLength
        isHashed = false
        return blockLength > 0
    }

    /// Hashes the present block while something else is done with its bytes, at the same time where
    /// a job is idle.
    mutating func hashBlock(in idleJobs: IdleJobs, while body: (RawSpan) -> Void) {
        // Taken out, so that the bytes can be read while they are hashed.
        let (buffer, blockLength) = (buffer, blockLength)
        var hasher = exchange(&self.hasher, with: SHA256())
        idleJobs.perform {
            hasher.update(block: buffer, length: blockLength)
        } alongside: {
            body(buffer.span.bytes.extracting(first: blockLength))
        }
        self.hasher = hasher
        isHashed = true
    }

    private mutating func hashBlock() {
        guard !isHashed else { return }
        hasher.update(block: buffer, length: blockLength)
        isHashed = true
    }

    /// Reads and hashes whatever is left.
    mutating func readToEnd() throws(Errno) {
        while try next() {}
    }

    /// The SHA-256 of the whole file; `nil` when it changed between opening it and now.
    mutating func contentHash() throws(Errno) -> ContentHash? {
        hashBlock()
        guard byteCount == original.status.byteCount, try original.isUnchanged() else {
            return nil
        }
        return ContentHash(bytes: hasher.finalize())
    }
}

extension SHA256 {
    fileprivate mutating func update(block: [UInt8], length: Int) {
        block.withUnsafeBytes { bytes in
            update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[..<length]))
        }
    }
}
