import CallModel
import Foundation

/// What somebody typed for a path, as the path by which the file system knows it.
enum AbsolutePath {
    /// The path without symbolic links; `nil` when nothing is there.
    static func resolve(_ text: String) -> FoundPath? {
        guard let resolved = realpath(text, nil) else { return nil }
        defer { free(resolved) }
        // Not by way of text, which would repair what is not UTF-8 and so name another file.
        return FoundPath(bytes: UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
    }

    /// The path without symbolic links; throws when nothing is there.
    static func find(_ text: String) throws -> FoundPath {
        if let path = resolve(text) { return path }
        throw CommandError("There is no file or folder \(FoundPath(text)).")
    }

    /// Whether something is at a path, be it a link that leads nowhere.
    static func isTaken(_ text: String) -> Bool {
        var status = stat()
        return lstat(text, &status) == 0
    }

    /// Throws unless there is a folder in which something new can have a path.
    static func requireFolder(of text: String) throws {
        guard !text.isEmpty else {
            throw CommandError("What is to be written was named by nothing; is a variable empty?")
        }
        let folder = URL(fileURLWithPath: text).deletingLastPathComponent().path
        // With a dot behind it, a file is not found.
        guard resolve(folder + "/.") == nil else { return }
        throw CommandError(
            "\(text) cannot be written, because there is no folder \(folder). "
                + "Make the folder first, or name another.")
    }

    /// The path without symbolic links where something is there, otherwise simply absolute: a
    /// recording may be asked for by a path that is no longer mounted.
    static func make(_ text: String) -> FoundPath {
        resolve(text) ?? FoundPath(URL(fileURLWithPath: text).standardizedFileURL.path)
    }

    /// The folder that holds, or would hold, what is at a path, or what a link there leads to.
    static func folder(of text: String) -> FoundPath? {
        if let target = resolve(text) { return target.folder }
        let file = URL(fileURLWithPath: text)
        let folder = file.deletingLastPathComponent()
        // A link may lead to what is not there yet, in another folder.
        guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: file.path)
        else { return resolve(folder.path) }
        return resolve(
            URL(fileURLWithPath: target, relativeTo: folder).deletingLastPathComponent().path)
    }
}
