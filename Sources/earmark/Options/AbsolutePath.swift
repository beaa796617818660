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
        // What the shell hands over is read as UTF-8, and repaired where it is not.
        let hint =
            text.unicodeScalars.contains("\u{FFFD}")
            ? " A name that is not UTF-8 cannot be given here; give the folder above it." : ""
        throw CommandError("There is no file or folder \(FoundPath(text)).\(hint)")
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
