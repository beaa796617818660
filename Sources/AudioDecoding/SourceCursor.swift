/// Reads a source forward in large steps and gives out small runs of bytes.
struct SourceCursor {
    private let source: ByteSource
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var start = 0
    private var count = 0

    init(_ source: ByteSource) { self.source = source }

    /// How many bytes the source has.
    var byteCount: Int { source.byteCount }

    /// Passes the bytes from `offset` on, up to `maximumCount` (at most 64 KiB) and as many as
    /// there are.
    mutating func withBytes<Result>(
        at offset: Int, maximumCount: Int, _ body: (RawSpan) -> Result
    ) throws(DecodingError) -> Result {
        let wanted = min(maximumCount, max(byteCount - offset, 0))
        precondition(wanted <= buffer.count, "the bytes fit the buffer")
        if offset < start || offset + wanted > start + count {
            let source = source
            var target = buffer.mutableSpan
            count = try target.withUnsafeMutableBytes { target throws(DecodingError) in
                try source.read(at: offset, into: target)
            }
            start = offset
        }
        let from = offset - start
        let available = min(wanted, max(count - from, 0))
        return body(buffer.span.bytes.extracting(from..<from + available))
    }

    /// Whether all bytes of `range` are zero.
    mutating func isZero(_ range: Range<Int>) throws(DecodingError) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let count = min(buffer.count, range.upperBound - offset)
            let isZero = try withBytes(at: offset, maximumCount: count) {
                $0.withUnsafeBytes { $0.allSatisfy { $0 == 0 } }
            }
            guard isZero else { return false }
            offset += count
        }
        return true
    }
}
