import Foundation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What lies in the folder of a bag. It comes from others: nothing but regular files is opened, and no
/// symbolic link in it is followed.
struct BagFolder {
    private static let pieceLength = 1 << 20

    private let folder: URL
    /// Its regular files, by their paths from the folder on.
    let files: Set<String>
    /// What is neither a file nor a folder: pipes, devices, sockets, symbolic links.
    let others: Set<String>

    /// Lists a folder; `nil` where it cannot be read. A link to the folder itself is followed, since
    /// whoever verifies the bag named it.
    init?(at path: String) {
        folder = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
        guard let found = FileManager.default.enumerator(atPath: folder.path) else { return nil }
        var files: Set<String> = []
        var others: Set<String> = []
        for case let name as String in found {
            let path = folder.appendingPathComponent(name).path
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            switch attributes?[.type] as? FileAttributeType {
            case .typeDirectory: continue
            case .typeRegular: files.insert(name)
            default: others.insert(name)
            }
        }
        self.files = files
        self.others = others
    }

    /// The size of all files together, in bytes.
    func byteCount(of names: Set<String>) -> Int {
        names.reduce(0) { sum, name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path(of: name))
            return sum + ((attributes?[.size] as? Int) ?? 0)
        }
    }

    /// The text of a file; `nil` where there is no such file, or it cannot be read.
    func text(of name: String) -> String? {
        bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a file; `nil` as in ``text(of:)``.
    func bytes(of name: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        return forEachPiece(of: name) { bytes += $0 } ? bytes : nil
    }

    /// Where a file lies.
    func path(of name: String) -> String { folder.appendingPathComponent(name).path }

    /// The hashes of a file; `nil` as in ``text(of:)``.
    func digest(of name: String) -> BagDigest? {
        var hasher = BagHasher()
        guard forEachPiece(of: name, { hasher.update($0) }) else { return nil }
        return hasher.finish()
    }

    /// Hands over the bytes of a file; returns whether all of them could be read.
    private func forEachPiece(of name: String, _ body: ([UInt8]) -> Void) -> Bool {
        guard files.contains(name) else { return false }
        // It may have been exchanged since the folder was listed: a pipe would be waited for, and a link
        // followed.
        let file = open(
            path(of: name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return false }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        do {
            while let piece = try handle.read(upToCount: Self.pieceLength), !piece.isEmpty {
                body(Array(piece))
            }
            return true
        } catch {
            return false
        }
    }
}
