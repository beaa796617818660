import Crypto
import CustodyLog

/// Takes the bytes of a file once, and hashes them both ways.
package struct BagHasher {
    private var short = SHA256()
    private var long = SHA512()
    /// How many bytes were taken.
    package private(set) var byteCount = 0

    /// Starts with no byte.
    package init() {}

    /// Takes the next bytes.
    package mutating func update(_ bytes: [UInt8]) {
        short.update(data: bytes)
        long.update(data: bytes)
        byteCount += bytes.count
    }

    /// The hashes of all bytes.
    package func finish() -> BagDigest {
        BagDigest(
            short: Hexadecimal.text(of: short.finalize()),
            long: Hexadecimal.text(of: long.finalize()))
    }
}
