import CallModel
import Crypto
import SystemPackage

/// Reads a file from its start to its end, once, and hashes what it reads, so that the hash is of
/// exactly the bytes that are decoded.
struct HashingReader {
    /// How many bytes have been read.
    private(set) var byteCount = 0
    private var hasher = SHA256()

    /// Fills `buffer` with the next bytes; returns how many, fewer than fit only at the end.
    mutating func read(
        _ file: borrowing EvidenceFile, into buffer: inout [UInt8]
    ) throws(Errno) -> Int {
        var count = 0
        while count < buffer.count {
            let read = try file.read(into: &buffer, at: count)
            if read == 0 { break }
            count += read
        }
        buffer.withUnsafeBytes { bytes in
            hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
        }
        byteCount += count
        return count
    }

    /// Reads what is left of the file, for the hash alone.
    mutating func readToEnd(
        _ file: borrowing EvidenceFile, using buffer: inout [UInt8]
    ) throws(Errno) {
        while try read(file, into: &buffer) > 0 {}
    }

    /// The SHA-256 of everything read; `nil` only if a digest were not 32 bytes.
    func contentHash() -> ContentHash? {
        ContentHash(bytes: hasher.finalize())
    }
}
