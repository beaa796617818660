/// The pages of an Ogg file (RFC 3533), walked and checked without decoding them.
///
/// A decoder leaves out a page whose checksum is wrong, and all that lies between pages, without a
/// word. What follows then comes too early by as much as is missing.
struct OggPages: Hashable {
    /// The links of the chain: a page that begins a stream, after one that does not, begins a link.
    private(set) var links: [OggLink] = []
    /// How many pages are damaged, or missing by the numbers of those that are there.
    private(set) var lostPageCount = 0
    /// How many bytes between pages belong to none.
    private(set) var strayByteCount = 0
    /// How many bytes after the last page belong to none; zeros are not counted.
    private(set) var trailingByteCount = 0
    /// The offset of the first damage: that of a damaged page, of stray bytes, or of the page that
    /// comes after missing ones.
    private(set) var firstDamageOffset: Int?

    /// The number of the next page of each logical stream.
    private var nextNumbers: [UInt32: UInt32] = [:]
    /// How many pages are damaged since the last good one.
    private var damagedPageCount = 0
    private var followsFirstPage = false

    /// What is missing or should not be there.
    var problem: DecodingProblem? {
        if let firstDamageOffset, lostPageCount > 0 {
            return .pagesLost(count: lostPageCount, firstOffset: firstDamageOffset)
        }
        if !links.allSatisfy(\.isTerminated) { return .streamUnterminated(.ogg) }
        if let firstDamageOffset, strayByteCount > 0 {
            return .strayBytes(byteCount: strayByteCount, firstOffset: firstDamageOffset)
        }
        return trailingByteCount > 0 ? .unexplainedBytes(byteCount: trailingByteCount) : nil
    }

    /// Walks the pages of a whole file.
    init(_ source: ByteSource) throws(DecodingError) {
        var cursor = SourceCursor(source)
        var offset = 0
        while offset < source.byteCount {
            let page = try cursor.withBytes(
                at: offset, maximumCount: OggPage.maximumHeaderByteCount
            ) { OggPage($0) }
            let end = offset + (page?.byteCount ?? 0)
            if let page, end <= source.byteCount,
                try cursor.withBytes(
                    at: offset, maximumCount: page.byteCount, { OggChecksum.isRight($0) })
            {
                take(page, at: offset)
                offset = end
                continue
            }
            let next = try Self.nextPage(after: offset, &cursor)
            if page == nil {
                try noteStray(offset..<(next ?? source.byteCount), next != nil, &cursor)
            } else if next == nil, end > source.byteCount {
                cutOff(at: source.byteCount)
            } else {
                damagedPageCount += 1
                firstDamageOffset = firstDamageOffset ?? offset
            }
            offset = next ?? source.byteCount
        }
        lostPageCount += damagedPageCount
    }

    /// Takes a good page into account.
    private mutating func take(_ page: OggPage, at offset: Int) {
        var missing = 0
        if !page.isFirst {
            // Numbers that go back, and streams without a beginning, tell of one page at least.
            let gap = nextNumbers[page.streamNumber].map { page.sequenceNumber &- $0 } ?? .max
            missing = gap > .max / 2 ? 1 : Int(gap)
        }
        if missing > 0 { firstDamageOffset = firstDamageOffset ?? offset }
        lostPageCount += max(missing, damagedPageCount)
        damagedPageCount = 0
        nextNumbers[page.streamNumber] = page.sequenceNumber &+ 1

        if page.isFirst && !followsFirstPage {
            links.append(OggLink(range: offset..<offset, isTerminated: false))
        }
        followsFirstPage = page.isFirst
        guard let link = links.popLast() else { return }
        links.append(
            OggLink(
                range: link.range.lowerBound..<offset + page.byteCount, isTerminated: page.isLast))
    }

    /// Takes a last page into account that is not whole.
    private mutating func cutOff(at end: Int) {
        guard let link = links.popLast() else { return }
        links.append(OggLink(range: link.range.lowerBound..<end, isTerminated: false))
    }

    private mutating func noteStray(
        _ range: Range<Int>, _ isBetweenPages: Bool, _ cursor: inout SourceCursor
    ) throws(DecodingError) {
        if isBetweenPages {
            strayByteCount += range.count
            firstDamageOffset = firstDamageOffset ?? range.lowerBound
        } else if try !cursor.isZero(range) {
            trailingByteCount = range.count
        }
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
