/// The checksum of Ogg pages (RFC 3533): CRC-32 of the polynomial 0x04C11DB7, the highest bit
/// first, from 0 and without a final inversion.
enum OggChecksum {
    /// Whether a whole page is what its checksum says. The checksum itself counts as zero.
    static func isRight(_ page: RawSpan) -> Bool {
        guard let stored = page.integer(UInt32.self, at: 22) else { return false }
        let table = table
        return page.withUnsafeBytes { page in
            var checksum: UInt32 = 0
            for index in page.indices {
                let byte = (22..<26).contains(index) ? 0 : page[index]
                checksum = checksum << 8 ^ table[Int(UInt8(checksum >> 24) ^ byte)]
            }
            return checksum == stored
        }
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte) << 24) { word, _ in
            word << 1 ^ (word >> 31 == 1 ? 0x04C1_1DB7 : 0)
        }
    }
}
