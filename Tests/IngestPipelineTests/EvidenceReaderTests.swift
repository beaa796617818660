import CallModel
import Crypto
import Foundation
import Testing

@testable import IngestPipeline

struct EvidenceReaderTests {
    let folder: TemporaryFolder
    private static let blockLength = 256 * 1024

    init() throws {
        folder = try TemporaryFolder()
    }

    private func bytes(count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    }

    private func open(_ name: String) throws -> EvidenceReader {
        EvidenceReader(try EvidenceFile(opening: folder.appending(name)))
    }

    /// Writes to the file at a place in it; at least one tick of the file system's clock after it
    /// was made, so that the change shows.
    private func overwrite(_ name: String, with bytes: [UInt8], at offset: UInt64) throws {
        usleep(20_000)
        let file = try FileHandle(forWritingTo: URL(filePath: folder.appending(name).description))
        try file.seek(toOffset: offset)
        try file.write(contentsOf: Data(bytes))
        try file.close()
    }

    @Test(arguments: [0, 1, blockLength - 1, blockLength, blockLength + 1, 1_000_003])
    func hashIsOfExactlyTheBytesThatAreHandedOut(count: Int) throws {
        let content = bytes(count: count)
        try folder.write(content, to: "a")
        var reader = try open("a")
        var read: [UInt8] = []
        while try reader.next() { read += reader.buffer[..<reader.blockLength] }
        #expect(read == content)
        #expect(reader.byteCount == count)
        #expect(try reader.contentHash() == ContentHash(bytes: SHA256.hash(data: content)))
    }

    /// Some blocks are hashed while they are looked at, some before the next one is read.
    @Test(arguments: [0, 1]) func hashIsTheSameWhoeverHelps(_ idleCount: Int) throws {
        let content = bytes(count: 5 * Self.blockLength + 7)
        try folder.write(content, to: "a")
        let idleJobs = IdleJobs(count: idleCount)
        var reader = try open("a")
        var read: [UInt8] = []
        var blockCount = 0
        while try reader.next() {
            blockCount += 1
            if blockCount % 3 == 0 {
                read += reader.buffer[..<reader.blockLength]
            } else {
                reader.hashBlock(in: idleJobs) { block in
                    read += block.withUnsafeBytes { [UInt8]($0) }
                }
            }
        }
        #expect(read == content)
        #expect(try reader.contentHash() == ContentHash(bytes: SHA256.hash(data: content)))
    }

    @Test func hashIsTheSameWhenNothingIsLookedAt() throws {
        let content = bytes(count: 700_000)
        try folder.write(content, to: "a")
        var reader = try open("a")
        try reader.readToEnd()
        #expect(try reader.contentHash() == ContentHash(bytes: SHA256.hash(data: content)))
        #expect(try reader.next() == false)
    }

    @Test func blocksFillTheBufferUpToTheLast() throws {
        try folder.write(bytes(count: 2 * Self.blockLength + 5), to: "a")
        var reader = try open("a")
        var lengths: [Int] = []
        while try reader.next() { lengths.append(reader.blockLength) }
        #expect(lengths == [Self.blockLength, Self.blockLength, 5])
    }

    @Test func fileNotReadToItsEndHasNoHash() throws {
        try folder.write(bytes(count: 2 * Self.blockLength), to: "a")
        var reader = try open("a")
        _ = try reader.next()
        #expect(try reader.contentHash() == nil)
    }

    @Test func fileThatGrowsWhileItIsReadHasNoHash() throws {
        try folder.write(bytes(count: 2 * Self.blockLength), to: "a")
        var reader = try open("a")
        _ = try reader.next()
        try overwrite("a", with: [1, 2, 3], at: UInt64(2 * Self.blockLength))
        try reader.readToEnd()
        #expect(try reader.contentHash() == nil)
    }

    @Test func fileThatGrowsBehindItsReadEndHasNoHash() throws {
        try folder.write(bytes(count: 100), to: "a")
        var reader = try open("a")
        try reader.readToEnd()
        try overwrite("a", with: [1], at: 100)
        #expect(try reader.contentHash() == nil)
    }

    @Test func fileThatShrinksWhileItIsReadHasNoHash() throws {
        let path = try folder.write(bytes(count: 2 * Self.blockLength), to: "a")
        var reader = try open("a")
        _ = try reader.next()
        try #require(truncate(path.description, off_t(Self.blockLength)) == 0)
        try reader.readToEnd()
        #expect(try reader.contentHash() == nil)
    }

    @Test func fileRewrittenInPlaceWhileItIsReadHasNoHash() throws {
        let path = try folder.write(bytes(count: 2 * Self.blockLength), to: "a")
        var reader = try open("a")
        _ = try reader.next()
        let modified = try FileManager.default.attributesOfItem(atPath: path.description)
        try overwrite("a", with: [0], at: UInt64(Self.blockLength + 7))
        // Even when whoever rewrote it sets the modification time back.
        try FileManager.default.setAttributes(
            modified.filter { $0.key == .modificationDate }, ofItemAtPath: path.description)
        try reader.readToEnd()
        #expect(try reader.contentHash() == nil)
    }
}
