import CustodyLog

/// Bytes as text in which some are `%` and two hexadecimal digits (RFC 3986, section 2.1).
enum PercentEncoding {
    private static let unreserved = Set("-._~/0123456789".utf8)

    /// A path in an address: all but letters and digits of ASCII, `-`, `.`, `_`, `~` and `/`.
    static func path(_ bytes: some Sequence<UInt8>) -> String {
        encode(bytes) { byte in
            !(unreserved.contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte))
        }
    }

    /// The bytes that are to be encoded, so; the rest has to be UTF-8.
    static func encode(
        _ bytes: some Sequence<UInt8>, where isEncoded: (UInt8) -> Bool
    ) -> String {
        var encoded: [UInt8] = []
        for byte in bytes {
            if isEncoded(byte) {
                encoded += [UInt8(ascii: "%")] + Hexadecimal.text(of: [byte]).uppercased().utf8
            } else {
                encoded.append(byte)
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
