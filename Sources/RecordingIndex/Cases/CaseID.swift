/// The number of a case in one index; people use its reference instead.
public struct CaseID: RawRepresentable, Hashable, Sendable {
    /// The row's number, from 1.
    public let rawValue: Int64

    /// Wraps a row's number.
    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}
