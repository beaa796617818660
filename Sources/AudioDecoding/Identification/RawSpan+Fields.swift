extension RawSpan {
    /// The integer whose first byte is at `offset`, or `nil` when it is not wholly inside.
    func integer<T: FixedWidthInteger & BitwiseCopyable>(
        _: T.Type = T.self, at offset: Int, bigEndian: Bool = false
    ) -> T? {
        guard offset >= 0, offset <= byteCount - MemoryLayout<T>.size else { return nil }
        let value = unsafeLoadUnaligned(fromByteOffset: offset, as: T.self)
        return bigEndian ? T(bigEndian: value) : T(littleEndian: value)
    }

    /// The four bytes from `offset`, or `nil` when they are not wholly inside.
    func fourCC(at offset: Int) -> FourCC? {
        integer(UInt32.self, at: offset, bigEndian: true).map { FourCC(rawValue: $0) }
    }

    /// Whether the bytes from `offset` are those of `text`.
    func matches(_ text: StaticString, at offset: Int = 0) -> Bool {
        text.withUTF8Buffer { matches($0, at: offset) }
    }

    /// Whether the bytes from `offset` are `bytes`.
    func matches(_ bytes: some Collection<UInt8>, at offset: Int = 0) -> Bool {
        guard offset >= 0, offset <= byteCount - bytes.count else { return false }
        return bytes.enumerated().allSatisfy { index, byte in
            unsafeLoad(fromByteOffset: offset + index, as: UInt8.self) == byte
        }
    }

    /// A copy of the bytes of `range`, as far as they are inside.
    func copy(_ range: Range<Int>) -> [UInt8] {
        let range = range.clamped(to: 0..<byteCount)
        return range.map { unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
    }
}
