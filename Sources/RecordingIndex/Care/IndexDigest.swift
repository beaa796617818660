/// A SHA-256 over everything that an index holds but when, by whom and in how many runs it got there.
///
/// Two indexes of the same recordings have the same digest, whatever their row numbers, however often
/// the runs that made them were cut short, and however many jobs they had.
public struct IndexDigest: Hashable, Sendable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    init(bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }
}

extension IndexDigest: CustomStringConvertible {
    /// The digest as 64 lower-case hexadecimal digits.
    public var description: String {
        bytes.map { ($0 < 0x10 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
