public import CallModel

/// Names of files that mean the same on every system.
public enum PortableName {
    private static let greatestLength = 80
    private static let others = Set("-_.".utf8)

    /// A name in which everything but letters and digits of ASCII, `-`, `_` and `.` is `_`; not longer
    /// than 80 characters.
    public static func make(_ name: FoundPath) -> String {
        let bytes = name.bytes.prefix(greatestLength).map { byte in
            let isKept =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || others.contains(byte)
            return isKept ? byte : UInt8(ascii: "_")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
