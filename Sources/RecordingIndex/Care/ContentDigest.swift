internal import Crypto
internal import Foundation
internal import GRDB

/// Takes values one after the other, each with its type and length, so that no two sequences of them
/// are hashed alike.
///
/// docs/schema.md has the bytes, for whoever wants to compute a digest without this program.
struct ContentDigest {
    /// What the first part is named; another one where the digest of the same content would differ.
    static let version = "earmark index digest 2"

    private var hasher = SHA256()
    private var pending: [UInt8] = []
    private static let pieceLength = 64 * 1024

    /// Begins a digest; the name tells one kind of digest from another.
    init(_ name: String = Self.version) {
        pending.reserveCapacity(2 * Self.pieceLength)
        begin(part: name)
    }

    /// Begins a part; its rows follow.
    mutating func begin(part name: String) {
        pending.append(UInt8(ascii: "P"))
        append(length: name.utf8.count)
        pending += name.utf8
    }

    /// Takes one value of a row that SQLite still holds. Of text every byte counts, also what follows a
    /// NUL, or is no text: another program can have put it in.
    mutating func add(_ row: Row, column: Int) {
        let value: DatabaseValue = row[column]
        guard case .string = value.storage else { return add(value) }
        add(text: row[column] as Data)
        flushWhenFull()
    }

    /// Takes one value as it is stored.
    mutating func add(_ value: DatabaseValue) {
        switch value.storage {
        case .null:
            pending.append(UInt8(ascii: "n"))
        case .int64(let number):
            pending.append(UInt8(ascii: "i"))
            append(UInt64(bitPattern: number))
        case .double(let number):
            pending.append(UInt8(ascii: "d"))
            append(number.bitPattern)
        case .string(let text):
            add(text: text.utf8)
        case .blob(let data):
            pending.append(UInt8(ascii: "b"))
            append(length: data.count)
            data.withUnsafeBytes { pending.append(contentsOf: $0) }
        }
        flushWhenFull()
    }

    /// The digest of everything taken.
    mutating func finish() -> IndexDigest {
        flush()
        return IndexDigest(bytes: hasher.finalize())
    }

    private mutating func add(text: some Collection<UInt8>) {
        pending.append(UInt8(ascii: "t"))
        append(length: text.count)
        pending += text
    }

    private mutating func append(length: Int) {
        append(UInt64(length))
    }

    private mutating func append(_ number: UInt64) {
        withUnsafeBytes(of: number.bigEndian) { pending.append(contentsOf: $0) }
    }

    private mutating func flushWhenFull() {
        if pending.count >= Self.pieceLength { flush() }
    }

    private mutating func flush() {
        pending.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        pending.removeAll(keepingCapacity: true)
    }
}
