internal import CustodyLog

/// The digest of a row as it was when it was written.
struct RowSeal {
    /// A ``RowKind``, as it is stored.
    var kind: String
    var id: Int64
    /// The number of the recording with which the row is disposed of; 0 for none.
    var recording: Int64
    var digest: LogHash
}
