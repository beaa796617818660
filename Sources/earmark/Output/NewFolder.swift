import Foundation
import SystemPackage

/// A folder that is made by a command, where nothing is yet.
struct NewFolder {
    private let path: String

    /// Makes it.
    init(at path: String) throws {
        self.path = path
        guard mkdir(path, 0o777) == 0 else {
            let reason = Errno(rawValue: errno)
            guard reason != .fileExists else {
                throw CommandError(
                    "There is something at \(path) already, and it is not overwritten. "
                        + "Name a new folder.")
            }
            throw CommandError("\(path) cannot be made: \(reason)")
        }
    }

    /// The path of a file in it.
    func path(of name: String) -> String { path + "/" + name }

    /// Removes it, as long as nothing is in it.
    func remove() { rmdir(path) }
}
