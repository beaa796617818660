public import SystemPackage

/// Why a clip could not be written.
public enum ClipError: Error, Hashable, Sendable {
    /// It has more bytes than a WAVE file can have.
    case tooLong(byteCount: Int)
    /// The file could not be written.
    case write(Errno)
    /// libsndfile does not write it, and why.
    case refused(String)
}

extension ClipError: CustomStringConvertible {
    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .tooLong(let byteCount):
            "the clip would have \(byteCount) bytes, and a WAVE file has 4 GiB at most: "
                + "cut a shorter one, or one with fewer channels"
        case .write(let error): "\(error)"
        case .refused(let reason): "libsndfile does not write it: \(reason)"
        }
    }
}
