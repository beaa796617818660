import CallModel

/// The order in which files are tried to judge all of them by: wherever time runs out, those tried are
/// of every type, and of every size within it. It depends on the files alone.
struct ReadingSample {
    /// Files larger than this are not tried: one of them could take all the time there is.
    static let greatestByteCount = 8 << 20

    /// The files to be tried, in order.
    let files: [FileSnapshot]

    init(of files: [FileSnapshot]) {
        let types = Dictionary(grouping: files, by: \.path.fileExtension)
            .sorted { ($1.value.byteCount, $0.key) < ($0.value.byteCount, $1.key) }
            .map { Self.spread($0.value) }
        let longest = types.map(\.count).max() ?? 0
        let order = (0..<longest).flatMap { turn in
            types.compactMap { turn < $0.count ? $0[turn] : nil }
        }
        // Where all are too large, the smallest has to do.
        self.files = order.isEmpty ? files.min(by: Self.isSmaller).map { [$0] } ?? [] : order
    }

    private static func isSmaller(_ first: FileSnapshot, _ second: FileSnapshot) -> Bool {
        (first.byteCount ?? 0, first.path) < (second.byteCount ?? 0, second.path)
    }

    /// Files from all over their range of sizes first, and those between them later: the middle one,
    /// the quarters, the eighths, and so on.
    private static func spread(_ files: [FileSnapshot]) -> [FileSnapshot] {
        let sorted = files.filter { $0.byteCount ?? 0 <= greatestByteCount }.sorted(by: isSmaller)
        let bits = UInt.bitWidth - (UInt(sorted.count) | 1).leadingZeroBitCount
        let places = (1..<1 << UInt(bits)).map { reversed(UInt($0), bits) } + [0]
        return places.compactMap { $0 < sorted.count ? sorted[$0] : nil }
    }

    private static func reversed(_ number: UInt, _ bits: Int) -> Int {
        var (rest, result) = (number, UInt(0))
        for _ in 0..<bits {
            result = result << 1 | rest & 1
            rest >>= 1
        }
        return Int(result)
    }
}

extension [FileSnapshot] {
    /// The size of all of them in bytes, as far as it is known.
    fileprivate var byteCount: Int { reduce(0) { $0 + ($1.byteCount ?? 0) } }
}
