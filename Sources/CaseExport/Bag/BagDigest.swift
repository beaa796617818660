import Crypto

/// How the bytes of a file in a bag are known again.
package struct BagDigest: Hashable, Sendable {
    /// The SHA-256, 64 hexadecimal digits.
    package var short: String
    /// The SHA-512, 128 hexadecimal digits.
    package var long: String

    /// Those of some bytes.
    init(of bytes: some Sequence<UInt8>) {
        var hasher = BagHasher()
        hasher.update(Array(bytes))
        self = hasher.finish()
    }

    init(short: String, long: String) {
        self.short = short
        self.long = long
    }

    subscript(algorithm: BagAlgorithm) -> String {
        switch algorithm {
        case .sha256: short
        case .sha512: long
        }
    }
}
