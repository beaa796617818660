import CallModel
import Foundation

/// The recordings that lie in the repository.
enum Samples {
    /// The path of a file below `samples`.
    static func path(_ name: String) -> FoundPath {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return FoundPath(root.appendingPathComponent("samples/\(name)").path)
    }
}
