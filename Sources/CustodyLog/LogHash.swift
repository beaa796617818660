internal import Crypto

/// A SHA-256 in the custody log: of an entry, of a node of its tree, or of what an entry is about.
public struct LogHash: Hashable, Sendable {
    /// The number of bytes in a hash.
    public static let byteCount = 32

    /// What stands in place of the entry before the first.
    public static let none = LogHash(words: .zero)

    /// Inline, since a log has a million of them.
    private let words: SIMD4<UInt64>

    private init(words: SIMD4<UInt64>) {
        self.words = words
    }

    /// Wraps a hash; `nil` unless there are exactly 32 bytes.
    public init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == Self.byteCount else { return nil }
        words = bytes.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
    }

    /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
    public init?(hexadecimal text: some StringProtocol) {
        guard let bytes = Hexadecimal.bytes(of: text) else { return nil }
        self.init(bytes: bytes)
    }

    /// The hash of some bytes.
    public init(of bytes: some Sequence<UInt8>) {
        self.init(SHA256.hash(data: Array(bytes)))
    }

    /// The hash of a leaf of the tree: of a zero and the bytes.
    ///
    /// RFC 6962, section 2.1
    public init(leaf bytes: some Sequence<UInt8>) {
        self.init(of: [0x00] + Array(bytes))
    }

    /// The hash of a node of the tree: of a one and the hashes of its two children.
    ///
    /// RFC 6962, section 2.1
    public init(node left: LogHash, _ right: LogHash) {
        var hasher = SHA256()
        hasher.update(data: [0x01] as [UInt8])
        for child in [left, right] {
            withUnsafeBytes(of: child.words) { hasher.update(bufferPointer: $0) }
        }
        self.init(hasher.finalize())
    }

    private init(_ digest: SHA256Digest) {
        words = digest.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        withUnsafeBytes(of: words) { Array($0) }
    }
}

extension LogHash: CustomStringConvertible {
    /// The hash as 64 lower-case hexadecimal digits.
    public var description: String { Hexadecimal.text(of: bytes) }
}
