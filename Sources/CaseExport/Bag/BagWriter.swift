public import CallModel
import CustodyLog
import Foundation

/// Writes a bag: a folder whose files are known again by their hashes, so that whoever gets it can see
/// that it is whole (RFC 8493).
public struct BagWriter {
    private let folder: URL
    private var payload: [String: BagDigest] = [:]
    private var payloadByteCount = 0

    /// Writes a bag into a folder that must not exist.
    ///
    /// It is written under the same name with `.incomplete` behind it, and gets its name when it is whole;
    /// where that fails, nothing is left.
    ///
    /// - Parameters:
    ///   - path: Where the bag is to be.
    ///   - info: What `bag-info.txt` says, besides the size.
    ///   - fill: Puts the files into it.
    ///   - approve: Takes the SHA-256 of the tag manifest, which stands for all of the bag, before the bag
    ///     gets its name; what it throws undoes the bag.
    /// - Throws: A ``BagError``, or what the closures throw.
    public static func write(
        to path: String, info: [(label: String, value: String)],
        fill: (inout BagWriter) async throws -> Void,
        approve: (ContentHash) throws -> Void
    ) async throws {
        // Without a slash at its end, so that something can be put behind it.
        guard let end = path.lastIndex(where: { $0 != "/" }) else {
            throw BagError.exists(path: path.isEmpty ? "." : path)
        }
        let name = String(path[...end])
        let final = URL(fileURLWithPath: name)
        let draft = URL(fileURLWithPath: name + ".incomplete")
        try requireFree(final)
        try make(draft)
        do {
            var bag = BagWriter(folder: draft)
            try await fill(&bag)
            try approve(try bag.seal(info: info))
            try requireFree(final)
            try naming(final) { try FileManager.default.moveItem(at: draft, to: final) }
        } catch {
            // What failed is said; that something is left besides would only hide it.
            try? FileManager.default.removeItem(at: draft)
            throw error
        }
    }

    /// Puts text into a file below `data/`.
    public mutating func add(_ text: String, as name: String) throws {
        try add(name) { try $0(Array(text.utf8)) }
    }

    /// Puts what `source` hands over, piece by piece, into a file below `data/`.
    ///
    /// - Returns: The SHA-256, and the SHA-512 of 64 bytes.
    @discardableResult
    public mutating func add(
        _ name: String, from source: (_ sink: ([UInt8]) throws -> Void) throws -> Void
    ) throws -> (short: ContentHash, long: [UInt8]) {
        let path = "data/\(name)"
        guard payload[path] == nil else { throw BagError.twice(path: path) }
        let file = folder.appendingPathComponent(path)
        var hasher = BagHasher()
        try Self.naming(file) {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: file, options: .withoutOverwriting)
        }
        let handle = try Self.naming(file) { try FileHandle(forWritingTo: file) }
        defer { try? handle.close() }
        try source { bytes in
            hasher.update(bytes)
            try Self.naming(file) { try handle.write(contentsOf: bytes) }
        }
        let digest = hasher.finish()
        payload[path] = digest
        payloadByteCount += hasher.byteCount
        guard let short = ContentHash(hexadecimal: digest.short),
            let long = Hexadecimal.bytes(of: digest.long)
        else { preconditionFailure("a digest is spelt in hexadecimal digits") }
        return (short, long)
    }

    /// Writes the tag files; returns the SHA-256 of the tag manifest.
    private mutating func seal(info: [(label: String, value: String)]) throws -> ContentHash {
        var tags = [
            "bag-info.txt": Self.text(
                of: info + [("Payload-Oxum", "\(payloadByteCount).\(payload.count)")]),
            "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        ]
        for algorithm in BagAlgorithm.allCases {
            tags["manifest-\(algorithm).txt"] = BagManifest.text(of: payload, algorithm)
        }
        let digests = tags.mapValues { BagDigest(of: $0.utf8) }
        for algorithm in BagAlgorithm.allCases {
            tags["tagmanifest-\(algorithm).txt"] = BagManifest.text(of: digests, algorithm)
        }
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("data"), withIntermediateDirectories: true)
        for (name, text) in tags {
            let file = folder.appendingPathComponent(name)
            try Self.naming(file) {
                try Data(text.utf8).write(to: file, options: .withoutOverwriting)
            }
        }
        let seal = BagDigest(of: (tags["tagmanifest-sha256.txt"] ?? "").utf8)
        guard let hash = ContentHash(hexadecimal: seal.short) else {
            preconditionFailure("a digest is spelt in hexadecimal digits")
        }
        return hash
    }

    /// Lines of a label and a value; a value has one line.
    private static func text(of info: [(label: String, value: String)]) -> String {
        info.map { label, value in
            "\(label): \(value.split(whereSeparator: \.isNewline).joined(separator: " "))\n"
        }.joined()
    }

    private static func requireFree(_ url: URL) throws {
        let path = url.path
        // A link that leads nowhere is something as well.
        guard (try? FileManager.default.attributesOfItem(atPath: path)) == nil else {
            throw BagError.exists(path: path)
        }
    }

    private static func make(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false)
        } catch CocoaError.fileWriteFileExists {
            throw BagError.unfinished(path: folder.path)
        } catch {
            throw BagError.system(
                path: folder.path, reason: error.localizedDescription)
        }
    }

    private static func naming<Result>(_ file: URL, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            throw BagError.system(
                path: file.path, reason: error.localizedDescription)
        }
    }
}
