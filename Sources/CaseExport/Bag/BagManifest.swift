import CustodyLog

/// The lines of a manifest: RFC 8493, section 2.1.3.
enum BagManifest {
    /// The text of a manifest; one line a file, by the bytes of its path.
    static func text(of digests: [String: BagDigest], _ algorithm: BagAlgorithm) -> String {
        digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\($0.value[algorithm])  \(encode($0.key))\n" }.joined()
    }

    /// The digests by path; `nil` where a line is no line of a manifest, or names a file again.
    static func digests(in text: String) -> [String: String]? {
        var digests: [String: String] = [:]
        for line in text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }) {
            let parts = line.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "\t" })
            guard parts.count == 2, parts[0].allSatisfy(\.isHexDigit) else { return nil }
            // Some programs put an asterisk there, for files that are read as bytes.
            let path = parts[1].drop { $0 == " " || $0 == "\t" || $0 == "*" }
            guard digests.updateValue(parts[0].lowercased(), forKey: decode(path)) == nil else {
                return nil
            }
        }
        return digests
    }

    private static let encoded = Set("\r\n%".utf8)

    /// A path as it stands in a manifest: line ends and `%` encoded, everything else as it is.
    static func encode(_ path: String) -> String {
        PercentEncoding.encode(path.utf8) { encoded.contains($0) }
    }

    /// A path as it stands in a manifest, as the path that it means.
    static func decode(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self).lowercased()
            if byte == UInt8(ascii: "%"), let value = Hexadecimal.bytes(of: digits)?.first,
                encoded.contains(value)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
