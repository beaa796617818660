/// The encoding of a sidecar, which has to be UTF-8.
enum SidecarEncoding {
    /// Throws `encoding` with what was found or declared where it is another one.
    static func requireUTF8(_ bytes: [UInt8]) throws(SidecarFault) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            || bytes.prefix(2).contains(0)
        {
            throw .encoding("begins as UTF-16 or UTF-32 does")
        }
        if let declared = declared(in: bytes),
            !["utf-8", "utf8", "us-ascii"].contains(declared.lowercased())
        {
            throw .encoding("says that it is in \(declared)")
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw .encoding("has bytes that are none, such as \(firstInvalidByte(of: bytes))")
        }
    }

    /// What the declaration of an XML document says, such as `ISO-8859-1`.
    private static func declared(in bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        guard let start = head.firstRange(of: "<?xml"), let end = head.firstRange(of: "?>"),
            start.lowerBound < end.lowerBound
        else { return nil }
        let words = head[start.upperBound..<end.lowerBound].split {
            $0.isWhitespace || "='\"".contains($0)
        }
        return words.firstIndex(of: "encoding").flatMap { place in
            words.indices.contains(place + 1) ? String(words[place + 1]) : nil
        }
    }

    /// Such as `E9 at byte 17`, counted from 1.
    private static func firstInvalidByte(of bytes: [UInt8]) -> String {
        var decoder = UTF8()
        var place = 0
        var rest = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&rest) {
            place += UTF8.width(scalar)
        }
        let digits = String(bytes[place], radix: 16, uppercase: true)
        return "\(digits) at byte \(place + 1)"
    }
}
