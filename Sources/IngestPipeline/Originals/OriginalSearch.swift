public import CallModel
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

    private func hash(of path: FoundPath) -> ContentHash? {
        if let known = hashes.withLock({ $0[path] }) { return known }
        guard let hash = try? OriginalHash.read(path) else { return nil }
        hashes.withLock { $0[path] = hash }
        return hash
    }
}
