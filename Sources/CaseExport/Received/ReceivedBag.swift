public import CallModel

/// A bag that was verified, and the case in it.
public struct ReceivedBag: Sendable {
    /// The SHA-256 of its tag manifest, which stands for all of it.
    public let seal: ContentHash
    /// The case, as it was handed on; without its custody log.
    public let exported: ExportedCase
    /// The files of originals and clips, by the names that ``exported`` has.
    private let paths: [String: FoundPath]

    /// Reads the case in a bag.
    ///
    /// - Parameters:
    ///   - verifier: The bag; nothing must be wrong with it.
    ///   - path: Its folder, for messages.
    /// - Throws: `BagError.noCase` where it is no export of a case, or its case contradicts itself.
    public init(_ verifier: BagVerifier, at path: String) throws {
        precondition(verifier.findings.isEmpty, "nothing is taken of a bag that was tampered with")
        let name = "data/case.json"
        guard let seal = ContentHash(hexadecimal: verifier.sealText),
            let bytes = verifier.bytes(of: name)
        else {
            throw BagError.noCase(
                path: path,
                reason:
                    "it should have \(name) and tagmanifest-sha256.txt, as earmark export writes "
                    + "them, and has not")
        }
        self.seal = seal
        do {
            exported = try ExportedCase(json: bytes)
        } catch let error as ReceivedCaseError {
            throw BagError.noCase(path: path, reason: "\(name): \(error)")
        }
        let files =
            exported.recordings.compactMap { recording in
                recording.originalName.map { ($0, recording.contentHash) }
            } + exported.clips.filter(\.isInBag).map { ($0.fileName, $0.contentHash) }
        var paths: [String: FoundPath] = [:]
        for (file, contentHash) in files {
            guard let found = verifier.path(of: "data/\(file)", contentHash) else {
                throw BagError.noCase(
                    path: path,
                    reason: "\(name) says that \(file) has the SHA-256 \(contentHash), and it has "
                        + "another, or is not there")
            }
            paths[file] = found
        }
        self.paths = paths
    }

    /// Where an original or a clip lies; `nil` where it is not in the bag.
    public func path(of name: String) -> FoundPath? { paths[name] }
}
