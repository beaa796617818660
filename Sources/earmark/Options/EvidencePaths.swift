import CallModel
import Foundation

/// The files and folders that are to be read, and where nothing may be written.
struct EvidencePaths {
    /// As absolute paths without symbolic links.
    let roots: [FoundPath]

    /// Throws when one of them does not exist.
    init(_ paths: [String]) throws {
        roots = try paths.map(AbsolutePath.find)
    }

    /// Those among some paths at which something is.
    init(existing paths: [FoundPath]) {
        roots = paths.compactMap { AbsolutePath.resolve(String(decoding: $0.bytes, as: UTF8.self)) }
    }

    /// Throws when an index at `path` would lie in a folder that is read, or beside a file that is.
    func refuse(index path: String) throws {
        try refuse("index", path, among: "recordings to be read", option: "--index")
    }

    /// Throws when a drawing at `path` would lie in a folder that is read, or beside a file that is.
    func refuse(plot path: String) throws {
        try refuse("drawing", path, among: "recordings to be read", option: "--plot")
    }

    /// Throws when a clip at `path` would lie in a folder that is read, or beside a file that is.
    func refuse(clip path: String) throws {
        try refuse("clip", path, among: "recordings", option: "--out")
    }

    /// Throws when a certificate at `path` would lie in a folder that is read, or beside a file that is.
    func refuse(certificate path: String) throws {
        try refuse("certificate", path, among: "recordings", option: "--certificate")
    }

    /// Throws when files in the folder at `path` would lie among what is read.
    func refuse(output path: String) throws {
        guard let evidence = evidence(around: AbsolutePath.make(path)) else { return }
        throw CommandError(
            """
            Files in \(path) would lie in \(evidence), among the recordings to be read, where \
            nothing may be written. Name a folder elsewhere with --out.
            """)
    }

    private func refuse(
        _ file: String, _ path: String, among recordings: String, option: String
    ) throws {
        guard let evidence = AbsolutePath.folder(of: path).flatMap(evidence(around:)) else {
            return
        }
        throw CommandError(
            """
            The \(file) \(path) would lie in \(evidence), among the \(recordings), where nothing may \
            be written. Name a file elsewhere with \(option).
            """)
    }

    /// The folder that is read, or that holds a file that is, and in which `folder` lies.
    private func evidence(around folder: FoundPath) -> FoundPath? {
        roots.map { Self.isFolder($0) ? $0 : $0.folder }.first { folder.isInside($0) }
    }

    private static func isFolder(_ path: FoundPath) -> Bool {
        var status = stat()
        let found = (path.bytes + [0]).withUnsafeBytes { bytes in
            bytes.assumingMemoryBound(to: CChar.self).baseAddress.map { stat($0, &status) }
        }
        return found == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
