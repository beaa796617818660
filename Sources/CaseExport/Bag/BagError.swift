/// Why a bag cannot be written or read.
public enum BagError: Error, Hashable, Sendable {
    /// There is something at the path of the bag already.
    case exists(path: String)
    /// What another export left when it was cut short, or is still writing.
    case unfinished(path: String)
    /// The system refused.
    case system(path: String, reason: String)
    /// What is put into it is not what it should be.
    case changed(path: String, expected: String, found: String)
    /// What is put into it is not there.
    case gone(path: String, expected: String)
    /// Two files of it would have the same name.
    case twice(path: String)
    /// There is no bag.
    case noBag(path: String, reason: String)
    /// There is a bag, and no case in it that can be read.
    case noCase(path: String, reason: String)

    init(_ path: String, _ error: any Error) {
        self = error as? BagError ?? .system(path: path, reason: "\(error)")
    }
}

extension BagError: CustomStringConvertible {
    /// What was expected, what was found, and what to do about it.
    public var description: String {
        switch self {
        case .exists(let path):
            "There is something at \(path) already, and it is not overwritten. Name a new folder."
        case .unfinished(let path):
            "There is \(path): an export that is being written, or was cut short, and is none. If "
                + "nobody is at it, remove it."
        case .system(let path, let reason): "\(path) cannot be read or written: \(reason)"
        case .changed(let path, let expected, let found):
            "\(path) should have the SHA-256 \(expected), and has \(found): it was changed since "
                + "its hash was taken. Nothing was exported; restore it first."
        case .gone(let path, let expected):
            "\(path), with the SHA-256 \(expected), is not where it was found, nor at another path. "
                + "Nothing was exported; ingest it where it lies now, and export again."
        case .twice(let path): "Two files of the bag would be called \(path)."
        case .noBag(let path, let reason): "\(path) is no bag that can be verified: \(reason)."
        case .noCase(let path, let reason):
            "\(path) is a bag, and holds no case that can be taken in: \(reason)."
        }
    }
}
