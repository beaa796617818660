public import CallModel
public import RecordingIndex
import Synchronization

/// Folders in which originals are looked for that are not where they were, by their content.
public final class OriginalSearch: Sendable {
    private let files: [Int: [FoundPath]]
    /// What was hashed already; many files may have one size.
    private let hashes = Mutex<[FoundPath: ContentHash]>([:])

    /// Lists all files in some files and folders and below, without opening any.
    public init(in roots: [FoundPath] = []) {
        var files: [Int: [FoundPath]] = [:]
        for entry in FileDiscovery(roots: roots) {
            guard case .file(let file) = entry, let byteCount = file.byteCount else { continue }
            files[byteCount, default: []].append(file.path)
        }
        self.files = files
    }

    /// A file with these bytes, the first in byte order of the paths; `nil` when there is none.
    func find(_ hash: ContentHash, byteCount: Int) -> FoundPath? {
        files[byteCount]?.first { self.hash(of: $0) == hash }
    }

    /// The first file that has the bytes of a recording: where it was found, or else in the folders.
    /// It is read to its end.
    ///
    /// - Throws: `originalMissing`.
    public func original(of recording: RecordingDetails) throws(ClipCuttingError) -> FoundPath {
        let (hash, byteCount) = (recording.summary.contentHash, recording.summary.byteCount)
        let recorded = recording.files.filter(\.isCurrent).map(\.path)
        let found = recorded.first { path in
            guard (try? EvidenceFile(opening: path))?.status.byteCount == byteCount else {
                return false
            }
            return (try? OriginalHash.read(path)) == hash
        }
        guard let path = found ?? find(hash, byteCount: byteCount) else {
            throw .originalMissing(recorded)
        }
        return path
    }

    private func hash(of path: FoundPath) -> ContentHash? {
        if let known = hashes.withLock({ $0[path] }) { return known }
        guard let hash = try? OriginalHash.read(path) else { return nil }
        hashes.withLock { $0[path] = hash }
        return hash
    }
}
