import Foundation
import SystemPackage

/// A folder that is made by a command, where nothing is yet.
///
/// It is called `NAME.incomplete` until it is finished, and that is what a kill leaves.
struct NewFolder {
    private let path: String
    private var draft: String { path + ".incomplete" }

    /// Makes it.
    init(at path: String) throws {
        self.path = URL(fileURLWithPath: path).path
        try requireFree()
        guard mkdir(draft, 0o777) == 0 else {
            let reason = Errno(rawValue: errno)
            guard reason != .fileExists else {
                throw CommandError(
                    "There is \(draft): an export that is being written, or was cut short, and is "
                        + "none. If nobody is at it, remove it.")
            }
            throw CommandError("\(draft) cannot be made: \(reason)")
        }
    }

    /// The path of a file in it, for now.
    func path(of name: String) -> String { draft + "/" + name }

    /// Gives it its name.
    func finish() throws {
        try requireFree()
        guard rename(draft, path) == 0 else {
            throw CommandError("\(path) cannot be made: \(Errno(rawValue: errno))")
        }
    }

    /// Removes it with all that is in it, before it is finished.
    func remove() {
        // What failed is said; that something is left besides would only hide it.
        try? FileManager.default.removeItem(atPath: draft)
    }

    private func requireFree() throws {
        guard AbsolutePath.isTaken(path) else { return }
        throw CommandError(
            "There is something at \(path) already, and it is not overwritten. Name a new folder.")
    }
}
