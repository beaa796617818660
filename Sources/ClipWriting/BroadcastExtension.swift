/// The content of a `bext` chunk, version 1: EBU Tech 3285, section 2.3.
struct BroadcastExtension {
    /// The bytes, without the name and size of the chunk; an even number of them.
    let bytes: [UInt8]

    init(_ origin: ClipOrigin) {
        var bytes = Self.field(origin.description, count: 256)
        bytes += Self.field(origin.originator, count: 32)
        bytes += Self.field(origin.reference, count: 32)
        bytes += Self.field(origin.date ?? "", count: 10)
        bytes += Self.field(origin.time ?? "", count: 8)
        bytes += UInt64(origin.timeReference).littleEndianBytes
        bytes += UInt16(1).littleEndianBytes
        // No UMID, and what is reserved.
        bytes += [UInt8](repeating: 0, count: 64 + 190)
        bytes += origin.codingHistory.flatMap { Self.ascii($0) + [0x0D, 0x0A] }
        if bytes.count % 2 == 1 { bytes.append(0) }
        self.bytes = bytes
    }

    /// A text of at most so many bytes, with zeros behind it.
    private static func field(_ text: String, count: Int) -> [UInt8] {
        let bytes = ascii(text).prefix(count)
        return bytes + [UInt8](repeating: 0, count: count - bytes.count)
    }

    /// The standard allows ASCII alone.
    private static func ascii(_ text: String) -> [UInt8] {
        text.unicodeScalars.map {
            (0x20...0x7E).contains($0.value) ? UInt8($0.value) : UInt8(ascii: "?")
        }
    }
}

extension FixedWidthInteger {
    /// The bytes of the number, the lowest first.
    var littleEndianBytes: [UInt8] {
        withUnsafeBytes(of: littleEndian) { Array($0) }
    }
}
