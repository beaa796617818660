/// One of the logical streams (or groups of multiplexed ones) that are chained in an Ogg file.
///
/// libsndfile decodes the first and takes its end for the end of the file; so each is handed to it
/// by itself.
struct OggLink: Hashable {
    /// Where it lies in the file.
    var range: Range<Int>
    /// Whether its last page is whole and says that it is the last.
    var isTerminated: Bool

    /// Finds the links of a file by the headers of its pages (RFC 3533): a page that begins a
    /// stream, after one that does not, begins a link.
    static func links(in source: ByteSource) throws(DecodingError) -> [Self] {
        var cursor = SourceCursor(source)
        var links: [Self] = []
        var followsFirstPage = false
        var offset = 0
        while offset < source.byteCount {
            let page = try cursor.withBytes(
                at: offset, maximumCount: OggPage.maximumHeaderByteCount
            ) { OggPage($0) }
            guard let page else {
                guard let next = try nextPage(after: offset, &cursor) else { break }
                offset = next
                continue
            }
            if page.isFirst && !followsFirstPage {
                links.append(Self(range: offset..<offset, isTerminated: false))
            }
            followsFirstPage = page.isFirst
            let end = offset + page.byteCount
            if !links.isEmpty {
                links[links.count - 1].range =
                    links[links.count - 1].range.lowerBound..<min(end, source.byteCount)
                links[links.count - 1].isTerminated = page.isLast && end <= source.byteCount
            }
            offset = end
        }
        return links
    }

    /// The offset of the next page after bytes that belong to none; `nil` when there is none.
    private static func nextPage(
        after offset: Int, _ cursor: inout SourceCursor
    ) throws(DecodingError) -> Int? {
        let step = 1 << 15
        var offset = offset + 1
        while offset < cursor.byteCount {
            let found = try cursor.withBytes(at: offset, maximumCount: step) { bytes in
                (0..<bytes.byteCount).first { bytes.matches("OggS", at: $0) }
            }
            if let found { return offset + found }
            // The last three bytes may begin a page that the next step sees whole.
            offset += step - 3
        }
        return nil
    }
}
