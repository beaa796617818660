#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Why a file that was identified could not be decoded.
public enum DecodingError: Error, Hashable, Sendable {
    /// libsndfile refused to open it.
    case refused(SndFileError)
    /// It says something that cannot be, such as a thousand channels.
    case invalidHeader(String)
    /// Its bytes could not be read.
    case read(errno: Int32)
}

extension DecodingError: CustomStringConvertible {
    /// One sentence for a report.
    public var description: String {
        switch self {
        case .refused(let error): "libsndfile refused it: \(error)"
        case .invalidHeader(let detail): "invalid header: \(detail)"
        case .read(let errno): "it could not be read: \(String(cString: strerror(errno)))"
        }
    }
}
