import ArgumentParser
import CallModel
import Foundation
import RecordingIndex

/// Which index a command works on.
struct IndexOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The index.", discussion: "Otherwise $EARMARK_INDEX, otherwise earmark.sqlite here.",
            valueName: "file"))
    var index: String?

    /// The path of the index as it was given.
    var path: String {
        if let index { return index }
        let fromEnvironment = ProcessInfo.processInfo.environment["EARMARK_INDEX"] ?? ""
        return fromEnvironment.isEmpty ? "earmark.sqlite" : fromEnvironment
    }

    /// Opens it.
    func open(_ access: IndexAccess) throws -> RecordingIndex {
        try RecordingIndex.open(at: path, access: access)
    }

    /// Opens it to look into it and write nothing; `nil` where there is none, or nothing in it yet.
    func openIfThere() throws -> RecordingIndex? {
        do {
            return try open(.glance)
        } catch IndexError.missing, IndexError.empty {
            return nil
        }
    }
}
