internal import CSndFile

/// An error number of libsndfile.
public struct SndFileError: RawRepresentable, Error, Hashable, Sendable {
    /// The number, never 0. Only 1 to 4 mean the same in all versions of the library.
    public let rawValue: Int32

    /// Wraps a number.
    public init(rawValue: Int32) { self.rawValue = rawValue }
}

extension SndFileError: CustomStringConvertible {
    /// The library's own words, with the number.
    public var description: String {
        let text = sf_error_number(rawValue).map { String(cString: $0) } ?? "unknown error"
        let sentence = text.hasSuffix(".") ? text.dropLast() : text[...]
        return "\(sentence) (libsndfile error \(rawValue))"
    }
}
