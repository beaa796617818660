import ArgumentParser
import CaseExport

/// Which clips are exported with a case.
enum ClipChoice: String, CaseIterable, ExpressibleByArgument {
    /// All that were cut.
    case all
    /// Those in which something was made unrecognisable.
    case redacted
    /// None.
    case none

    /// Whether a clip is one of them.
    func includes(_ clip: ExportedClip) -> Bool {
        switch self {
        case .all: true
        case .redacted: !clip.redactions.isEmpty
        case .none: false
        }
    }

    /// The clips that show what others of the same recording hide.
    static func revealing(_ clips: [ExportedClip]) -> [ExportedClip] {
        let redacted = Set(clips.filter { !$0.redactions.isEmpty }.map(\.recording))
        return clips.filter { $0.redactions.isEmpty && redacted.contains($0.recording) }
    }
}
