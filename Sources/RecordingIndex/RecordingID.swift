/// The number of a recording in one index; unlike its SHA-256 it means nothing elsewhere.
public struct RecordingID: RawRepresentable, Hashable, Sendable {
    /// The row's number, from 1.
    public let rawValue: Int64

    /// Wraps a row's number.
    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}

extension RecordingID: Comparable {
    /// Orders by the time of indexing.
    public static func < (left: RecordingID, right: RecordingID) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension RecordingID: CustomStringConvertible {
    /// The number in decimal.
    public var description: String { String(rawValue) }
}
