import CallFacts
import CallModel
import Synchronization

/// Finds what lies beside recordings, folder by folder, and keeps what is the matter with it.
final class SidecarFinder: Sendable {
    private struct State {
        var path: FoundPath?
        var folder: SidecarFolder?
        var problems: Set<SidecarProblem> = []
    }

    private let reader: FactReader
    private let state = Mutex(State())

    init(_ reader: FactReader) {
        self.reader = reader
    }

    /// What the sidecars of a file say. Files come folder by folder, so that one folder is kept.
    func statements(of file: FoundPath) -> CallStatements {
        let folder = state.withLock { state in
            if let folder = state.folder, state.path == file.folder { return folder }
            let folder = SidecarFolder(file.folder, reader)
            (state.path, state.folder) = (file.folder, folder)
            return folder
        }
        let (statements, problems) = folder.statements(of: file)
        if !problems.isEmpty { state.withLock { $0.problems.formUnion(problems) } }
        return statements
    }

    /// What was the matter so far, in the order of paths.
    var problems: [SidecarProblem] {
        state.withLock(\.problems).sorted {
            ($0.path, $0.recording, $0.reason) < ($1.path, $1.recording, $1.reason)
        }
    }
}
