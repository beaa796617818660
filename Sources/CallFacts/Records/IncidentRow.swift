/// One incident, as a dispatch system exports it.
public struct IncidentRow: Hashable, Sendable {
    /// The line of the file on which it begins, from 1.
    public let line: Int
    /// Its reference.
    public let reference: String
    /// What the call log calls the call, where the incident says so.
    public var callReference: String?
    /// When it was opened.
    public var opened: CallTime?
    /// When it was closed.
    public var closed: CallTime?
    /// The caller's number as somebody typed it.
    public var caller: PhoneNumber?
    /// Who opened it.
    public var handler: String?
    /// What kind of incident it is.
    public var category: String?
    /// What was written about it.
    public var text: String?

    /// Creates an incident of which nothing but its reference is known.
    public init(line: Int, reference: String) {
        self.line = line
        self.reference = reference
    }
}
