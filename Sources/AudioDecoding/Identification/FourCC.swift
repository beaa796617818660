/// Four bytes that name a chunk or a file format.
struct FourCC: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The bytes, the first one highest.
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Takes the four ASCII characters of a literal.
    init(stringLiteral text: StaticString) {
        precondition(text.utf8CodeUnitCount == 4, "a FourCC has four characters")
        self.rawValue = text.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
    }

    /// Whether all four bytes are printable ASCII, as those of every registered chunk are.
    var isPrintable: Bool {
        stride(from: 0, to: 32, by: 8).allSatisfy { (0x20...0x7E).contains(rawValue >> $0 & 0xFF) }
    }
}
