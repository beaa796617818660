import Crypto

/// UUIDs that are made of a name, so that the same thing is called the same in every export.
enum DerivedUUID {
    /// Of version 8 (RFC 9562, section 5.8), which a vCon should have: the first 16 bytes of the name's
    /// SHA-256.
    static func version8(of name: String) -> String {
        text(of: SHA256.hash(data: Array(name.utf8)).prefix(16), version: 8)
    }

    /// Of version 5 (RFC 9562, section 5.5), the latest that validators of CASE know: the first 16 bytes
    /// of the SHA-1 of the name space of addresses, and the name.
    static func version5(of name: String) -> String {
        let space: [UInt8] = [
            0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4,
            0x30, 0xC8,
        ]
        let hash = Insecure.SHA1.hash(data: space + Array("urn:earmark:\(name)".utf8))
        return text(of: hash.prefix(16), version: 5)
    }

    /// The bytes with version and variant as the RFC wants them.
    private static func text(of hash: some Sequence<UInt8>, version: UInt8) -> String {
        var bytes = Array(hash)
        bytes[6] = bytes[6] & 0x0F | version << 4
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }
        return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
            .joined(separator: "-")
    }
}
