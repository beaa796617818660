import CallModel
import Foundation

/// The files and folders that are to be read, and where nothing may be written.
struct EvidencePaths {
    /// As absolute paths without symbolic links.
    let roots: [FoundPath]

    /// Throws when one of them does not exist.
    init(_ paths: [String]) throws {
        roots = try paths.map { path in
            guard let root = AbsolutePath.resolve(path) else {
                throw CommandError("There is no file or folder \(path).")
            }
            return root
        }
    }

    /// Throws when a file at `path` would lie in a folder that is read, or beside a file that is.
    func refuse(index path: String) throws {
        guard let folder = AbsolutePath.folder(of: path) else { return }
        for root in roots {
            let evidence = Self.isFolder(root) ? root : root.folder
            guard folder.isInside(evidence) else { continue }
            throw CommandError(
                """
                The index \(path) would lie in \(evidence), among the recordings to be read, where \
                nothing may be written. Name a file elsewhere with --index.
                """)
        }
    }

    private static func isFolder(_ path: FoundPath) -> Bool {
        var status = stat()
        let found = (path.bytes + [0]).withUnsafeBytes { bytes in
            bytes.assumingMemoryBound(to: CChar.self).baseAddress.map { stat($0, &status) }
        }
        return found == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
