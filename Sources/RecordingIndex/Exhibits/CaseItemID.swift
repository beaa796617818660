/// The number of a case's item in one index.
public struct CaseItemID: RawRepresentable, Hashable, Sendable {
    /// The row's number, from 1.
    public let rawValue: Int64

    /// Wraps a row's number.
    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}
