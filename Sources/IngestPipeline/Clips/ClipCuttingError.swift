public import CallModel
public import ClipWriting

/// Why a clip could not be cut.
public enum ClipCuttingError: Error, Hashable, Sendable {
    /// No file with the bytes of the recording lies at these paths, or in the folders searched.
    case originalMissing([FoundPath])
    /// The original has other bytes than the recording: it was changed meanwhile.
    case otherContent
    /// The original could not be decoded as it was.
    case notDecoded(String)
    /// The clip could not be written to a path.
    case output(FoundPath, ClipError)
}

extension ClipCuttingError: CustomStringConvertible {
    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .originalMissing(let paths):
            "No file with the bytes of the recording lies at "
                + "\(paths.map(\.description).joined(separator: " or ")). "
                + "Name a folder that has it with --search."
        case .otherContent: "The original has other bytes than those that were indexed."
        case .notDecoded(let reason): "The original cannot be decoded as it was: \(reason)."
        case .output(let path, let error): "\(path) cannot be written: \(error)."
        }
    }
}
