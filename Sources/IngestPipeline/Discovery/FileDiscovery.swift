import CallModel
import SystemPackage

/// Walks files and folders in byte order of their names, so that every run meets them alike.
///
/// Symbolic links to files are read through; links to folders are not entered, since they may lead
/// in a circle or out of the evidence, and are yielded as ``Entry/folderLink(_:)``.
struct FileDiscovery: Sequence, IteratorProtocol {
    /// One thing found.
    enum Entry: Hashable {
        /// A regular file, to be read.
        case file(FileSnapshot)
        /// Something that has to be accounted for but cannot be read, and why.
        case unreadable(FileSnapshot, reason: String)
        /// A pipe, socket or device: not a recording, and opening it could hang.
        case special(FileSnapshot, reason: String)
        /// A symbolic link to a folder, not entered.
        case folderLink(FoundPath)

        /// Where it was found.
        var path: FoundPath {
            switch self {
            case .file(let file), .unreadable(let file, _), .special(let file, _): file.path
            case .folderLink(let path): path
            }
        }

        /// What becomes of something that is not to be read; `nil` for a file, and for a link to a
        /// folder, which is none.
        var unreadAnalysis: FileAnalysis? {
            switch self {
            case .unreadable(let file, let reason): FileAnalysis(file, .unreadable(reason: reason))
            case .special(let file, let reason): FileAnalysis(file, .notAudio(reason: reason))
            case .file, .folderLink: nil
            }
        }
    }

    /// What is still to be visited, the next one last.
    private var pending: [FoundPath]
    private let roots: Set<FoundPath>

    /// Starts at the given files and folders, which are visited in byte order, each once.
    init(roots: [FoundPath]) {
        self.roots = Set(roots)
        pending = self.roots.sorted(by: >)
    }

    mutating func next() -> Entry? {
        while let path = pending.popLast() {
            if let entry = visit(path) { return entry }
        }
        return nil
    }

    /// What stands at `path`; `nil` for a folder that was entered, whose entries come next.
    private mutating func visit(_ path: FoundPath) -> Entry? {
        do {
            let entry = try FileStatus.read(path, followingLink: false)
            guard entry.kind == .symbolicLink else { return try visit(path, entry) }
            let target = try FileStatus.read(path, followingLink: true)
            return target.kind == .folder ? .folderLink(path) : try visit(path, target)
        } catch {
            let snapshot = FileSnapshot(path: path, byteCount: nil, modificationTime: nil)
            return .unreadable(snapshot, reason: error.description)
        }
    }

    private mutating func visit(_ path: FoundPath, _ status: FileStatus) throws(Errno) -> Entry? {
        switch status.kind {
        case .regular:
            return .file(status.snapshot(at: path))
        case .folder, .symbolicLink:
            let entries = try FolderListing.names(of: path).map { path.appending($0) }
            pending.append(contentsOf: entries.filter { !roots.contains($0) }.sorted(by: >))
            return nil
        case .other(let name):
            let snapshot = FileSnapshot(
                path: path, byteCount: nil, modificationTime: status.modificationTime)
            return .special(snapshot, reason: "a \(name), not a regular file")
        }
    }
}
