import CallModel
import Foundation

/// Verifies a bag (RFC 8493, section 3): every file is there, is named, and has its hashes.
public struct BagVerifier {
    private let folder: URL
    private static let pieceLength = 1 << 20

    /// How many files have been hashed.
    public private(set) var fileCount = 0
    /// What is wrong, by the path of the file.
    public private(set) var findings: [BagFinding] = []
    /// The SHA-256 of the tag manifest, by which an export is on record.
    public private(set) var sealText = ""

    /// Verifies the bag in a folder.
    ///
    /// - Throws: `noBag` where there is none, or none with hashes that are known here.
    public init(folder path: String) throws {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        guard let declaration = try? text("bagit.txt"),
            declaration.hasPrefix("BagIt-Version:")
        else { throw BagError.noBag(path: path, reason: "it has no bagit.txt") }
        let present = try files(path)
        let payload = listing("manifest", of: present.filter { $0.hasPrefix("data/") })
        guard !payload.isEmpty else {
            throw BagError.noBag(path: path, reason: "it has no manifest of SHA-256 or SHA-512")
        }
        let tags = listing("tagmanifest", of: [])
        verify(payload.merging(tags) { first, _ in first })
        verifySize(payload: present.filter { $0.hasPrefix("data/") })
        sealText = (try? Self.digest(of: url("tagmanifest-sha256.txt")).digest.short) ?? ""
        findings.sort { ($0.path, $0.kind.rawValue) < ($1.path, $1.kind.rawValue) }
    }

    /// The hashes that manifests of one kind give for each file; notes files that not all of them name,
    /// and files among `present` that none does.
    private mutating func listing(
        _ kind: String, of present: Set<String>
    ) -> [String: [BagAlgorithm: String]] {
        var listed: [String: [BagAlgorithm: String]] = [:]
        var count = 0
        for algorithm in BagAlgorithm.allCases {
            let name = "\(kind)-\(algorithm).txt"
            guard let text = try? text(name) else { continue }
            guard let digests = BagManifest.digests(in: text) else {
                findings.append(
                    BagFinding(
                        path: name, kind: .malformed, detail: "it has a line that is no entry"))
                continue
            }
            count += 1
            for (path, digest) in digests { listed[path, default: [:]][algorithm] = digest }
        }
        guard count > 0 else { return [:] }
        for (path, digests) in listed where digests.count < count {
            findings.append(
                BagFinding(
                    path: path, kind: .unlisted, detail: "only some of the manifests name it"))
        }
        for path in present.subtracting(listed.keys) {
            findings.append(
                BagFinding(path: path, kind: .added, detail: "no manifest names it"))
        }
        return listed
    }

    private mutating func verify(_ listed: [String: [BagAlgorithm: String]]) {
        for (path, digests) in listed {
            guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
                findings.append(
                    BagFinding(
                        path: path, kind: .malformed, detail: "it would lie outside of the bag"))
                continue
            }
            guard let found = try? Self.digest(of: url(path)) else {
                findings.append(
                    BagFinding(path: path, kind: .missing, detail: "it cannot be read"))
                continue
            }
            fileCount += 1
            for (algorithm, expected) in digests where found.digest[algorithm] != expected {
                findings.append(
                    BagFinding(
                        path: path, kind: .changed,
                        detail: "\(algorithm) should be \(expected), and is "
                            + found.digest[algorithm]))
                break
            }
        }
    }

    /// Compares the sum of sizes with what `bag-info.txt` says, where it says so.
    private mutating func verifySize(payload: Set<String>) {
        let name = "bag-info.txt"
        let label = "Payload-Oxum: "
        guard let info = try? text(name),
            let line = info.split(separator: "\n").first(where: { $0.hasPrefix(label) })
        else { return }
        let byteCount = payload.reduce(0) { sum, path in
            let attributes = try? FileManager.default.attributesOfItem(atPath: url(path).path)
            return sum + ((attributes?[.size] as? Int) ?? 0)
        }
        let found = "\(byteCount).\(payload.count)"
        if line.dropFirst(label.count) != found {
            findings.append(
                BagFinding(
                    path: name, kind: .changed,
                    detail: "\(line) is expected, and there is \(found)"))
        }
    }

    private func url(_ path: String) -> URL { folder.appendingPathComponent(path) }

    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url(name)), as: UTF8.self)
    }

    /// The files of the bag, from its folder on.
    private func files(_ path: String) throws -> Set<String> {
        guard let found = FileManager.default.enumerator(atPath: path) else {
            throw BagError.noBag(path: path, reason: "it cannot be read")
        }
        return Set(
            found.compactMap { $0 as? String }.filter { path in
                let attributes = try? FileManager.default.attributesOfItem(atPath: url(path).path)
                return attributes?[.type] as? FileAttributeType != .typeDirectory
            })
    }

    private static func digest(of file: URL) throws -> (digest: BagDigest, byteCount: Int) {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        var hasher = BagHasher()
        while let piece = try handle.read(upToCount: pieceLength), !piece.isEmpty {
            hasher.update(Array(piece))
        }
        return (hasher.finish(), hasher.byteCount)
    }
}
