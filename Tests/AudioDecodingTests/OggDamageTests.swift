import TestNumbers
import Testing

@testable import AudioDecoding

/// Ogg files that lost something on the way: the decoder passes over it, the summary must not.
@Suite struct OggDamageTests {
    private static let names = [".opus", ".ogg"]

    private func pages(_ bytes: [UInt8]) throws -> [Range<Int>] {
        var pages: [Range<Int>] = []
        var offset = 0
        while offset < bytes.count {
            let header = OggPage(bytes.span.bytes, at: offset)
            let page = try #require(header)
            pages.append(offset..<offset + page.byteCount)
            offset += page.byteCount
        }
        return pages
    }

    @Test(arguments: names) func wholeFileHasNoProblem(_ name: String) throws {
        let bytes = try #require(Sample.call(name))
        #expect(try OggPages(.memory(bytes)).problem == nil)
        #expect(try OggPages(.memory(bytes + bytes)).problem == nil)
        #expect(try OggPages(.memory(bytes + [UInt8](repeating: 0, count: 5_000))).problem == nil)
    }

    @Test(arguments: names) func flippedBitIsADamagedPage(_ name: String) throws {
        var bytes = try #require(Sample.call(name))
        let page = try #require(try pages(bytes).first { $0.upperBound > bytes.count / 2 })
        bytes[page.upperBound - 9] ^= 4
        let problem = Decoded(bytes).problem
        #expect(problem == .pagesLost(count: 1, firstOffset: page.lowerBound))
        #expect(problem.map { "\($0)" }?.contains("1 Ogg pages are damaged or missing") == true)
    }

    @Test(arguments: names) func flippedBitIsNoticedWhereverItIs(_ name: String) throws {
        let bytes = try #require(Sample.call(name))
        let page = try #require(try pages(bytes).first { $0.upperBound > bytes.count / 2 })
        for offset in page.lowerBound..<page.lowerBound + 60 {
            var damaged = bytes
            damaged[offset] ^= 1
            let problem = try OggPages(.memory(damaged)).problem
            #expect(problem == .pagesLost(count: 1, firstOffset: page.lowerBound))
        }
    }

    @Test(arguments: names) func missingBytesAreMissingPages(_ name: String) throws {
        let bytes = try #require(Sample.call(name))
        let middle = bytes.count / 2
        let page = try #require(try pages(bytes).first { $0.upperBound > middle })
        let last = try #require(try pages(bytes).last { $0.lowerBound < middle + 4_096 })
        let all = try pages(bytes)
        let count = all.count { (page.lowerBound...last.lowerBound).contains($0.lowerBound) }
        for filler in [[], [UInt8](repeating: 0, count: 4_096)] {
            let damaged = Array(bytes[..<middle]) + filler + bytes[(middle + 4_096)...]
            #expect(
                Decoded(damaged).problem
                    == .pagesLost(count: count, firstOffset: page.lowerBound))
        }
    }

    @Test(arguments: names) func wholePageCutOutIsMissed(_ name: String) throws {
        let bytes = try #require(Sample.call(name))
        let page = try #require(try pages(bytes).first { $0.upperBound > bytes.count / 2 })
        let cut = Array(bytes[..<page.lowerBound] + bytes[page.upperBound...])
        let decoded = Decoded(cut)
        #expect(decoded.problem == .pagesLost(count: 1, firstOffset: page.lowerBound))
        #expect(decoded.planes[0].count < Decoded(bytes).planes[0].count)
    }

    @Test(arguments: names) func bytesAfterTheLastPageAreUnexplained(_ name: String) throws {
        let bytes = try #require(Sample.call(name))
        var random = SeededRandom(seed: 3)
        let junk = (0..<3_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        #expect(Decoded(bytes + junk).problem == .unexplainedBytes(byteCount: 3_000))
    }

    @Test func pagesOfAStreamThatNeverBeganAreNoticed() throws {
        let bytes = try #require(Sample.call(".opus"))
        let other = try #require(Sample.call(".ogg"))
        let page = try #require(try pages(other).dropFirst(3).first)
        #expect(
            try OggPages(.memory(bytes + other[page])).problem
                == .pagesLost(count: 1, firstOffset: bytes.count))
    }
}
