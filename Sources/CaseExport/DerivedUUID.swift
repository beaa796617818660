import Crypto

/// A UUID of version 8 (RFC 9562, section 5.8) that is made of a name, so that the same thing is
/// called the same in every export.
enum DerivedUUID {
    /// The first 16 bytes of the name's SHA-256, with version and variant as the RFC wants them.
    static func text(of name: String) -> String {
        var bytes = Array(SHA256.hash(data: Array(name.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }
        return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
            .joined(separator: "-")
    }
}
