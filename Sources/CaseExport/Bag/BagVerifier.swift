import CallModel

/// Verifies a bag (RFC 8493, section 3): every file is there, is named, and has its hashes.
public struct BagVerifier {
    private let folder: BagFolder
    /// The SHA-256 of the files that have been hashed, in hexadecimal digits.
    private var hashed: [String: String] = [:]

    /// How many files have been hashed.
    public var fileCount: Int { hashed.count }
    /// What is wrong, by the path of the file.
    public private(set) var findings: [BagFinding] = []
    /// The SHA-256 of the tag manifest, by which an export is on record.
    public private(set) var sealText = ""

    /// Verifies the bag in a folder.
    ///
    /// - Throws: `noBag` where there is none, or none with hashes that are known here.
    public init(folder path: String) throws {
        guard let folder = BagFolder(at: path) else {
            throw BagError.noBag(path: path, reason: "it cannot be read")
        }
        self.folder = folder
        guard let declaration = folder.text(of: "bagit.txt") else {
            throw BagError.noBag(path: path, reason: "it has no bagit.txt that can be read")
        }
        guard declaration.hasPrefix("BagIt-Version:") else {
            throw BagError.noBag(
                path: path,
                reason: "its bagit.txt is not that of a bag, which begins with BagIt-Version:")
        }
        let payloadFiles = folder.files.filter { $0.hasPrefix("data/") }
        let payload = listing("manifest", of: payloadFiles)
        guard !payload.isEmpty else {
            throw BagError.noBag(path: path, reason: "it has no manifest of SHA-256 or SHA-512")
        }
        // A bag need not have one; where it has, it names all that lies beside the payload.
        let tags = listing(
            "tagmanifest", of: folder.files.subtracting(payloadFiles).filter(Self.isListedTag))
        verify(payload.merging(tags) { first, _ in first })
        verifySize(payload: payloadFiles)
        for path in folder.others {
            findings.append(
                BagFinding(
                    path: path, kind: .notAFile,
                    detail: "it is a link, pipe, socket or device, and was not read"))
        }
        findings += CustodyProofs.findings(in: folder)
        sealText = folder.digest(of: "tagmanifest-sha256.txt")?.short ?? ""
        findings.sort { ($0.path, $0.kind.rawValue) < ($1.path, $1.kind.rawValue) }
    }

    /// What is wrong with it, also when it should be the bag that a digest, as export printed it, stands
    /// for.
    public func findings(expecting digest: String?) -> [BagFinding] {
        guard let digest, digest.lowercased() != sealText else { return findings }
        let found = sealText.isEmpty ? "not there" : sealText
        return findings + [
            BagFinding(
                path: "tagmanifest-sha256.txt", kind: .changed,
                detail: "sha256 should be \(digest), and is \(found)")
        ]
    }

    /// The bytes of a file, as they were verified; `nil` where there is no such file, or it is another by
    /// now.
    func bytes(of name: String) -> [UInt8]? {
        guard let bytes = folder.bytes(of: name), BagDigest(of: bytes).short == hashed[name] else {
            return nil
        }
        return bytes
    }

    /// Where a file lies; `nil` where it was not verified, or is another than one of a SHA-256.
    func path(of name: String, _ contentHash: ContentHash) -> FoundPath? {
        hashed[name] == contentHash.description ? FoundPath(folder.path(of: name)) : nil
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
            guard let text = folder.text(of: name) else { continue }
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

    /// Whether a tag manifest, where there is one, has to name a file: itself and its like it cannot.
    private static func isListedTag(_ path: String) -> Bool {
        path.wholeMatch(of: /tagmanifest-(md5|sha1|sha224|sha256|sha384|sha512)\.txt/) == nil
    }

    private mutating func verify(_ listed: [String: [BagAlgorithm: String]]) {
        for (path, digests) in listed {
            guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
                findings.append(
                    BagFinding(
                        path: path, kind: .malformed, detail: "it would lie outside of the bag"))
                continue
            }
            // That it is no file is a finding already.
            guard !folder.others.contains(path) else { continue }
            guard let found = folder.digest(of: path) else {
                findings.append(
                    BagFinding(path: path, kind: .missing, detail: "it cannot be read"))
                continue
            }
            hashed[path] = found.short
            for (algorithm, expected) in digests where found[algorithm] != expected {
                findings.append(
                    BagFinding(
                        path: path, kind: .changed,
                        detail: "\(algorithm) should be \(expected), and is "
                            + found[algorithm]))
                break
            }
        }
    }

    /// Compares the sum of sizes with what `bag-info.txt` says, where it says so.
    private mutating func verifySize(payload: Set<String>) {
        let name = "bag-info.txt"
        let label = "Payload-Oxum: "
        guard let info = folder.text(of: name),
            let line = info.split(separator: "\n").first(where: { $0.hasPrefix(label) })
        else { return }
        let found = "\(folder.byteCount(of: payload)).\(payload.count)"
        if line.dropFirst(label.count) != found {
            findings.append(
                BagFinding(
                    path: name, kind: .changed,
                    detail: "\(line) is expected, and there is \(found)"))
        }
    }
}
