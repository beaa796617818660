/// A row that is, or is to be, sealed by itself.
struct SealedRow: Hashable {
    var kind: RowKind
    /// Its key among those of its kind.
    var id: Int64
}
