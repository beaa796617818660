/// What a program means to do with an index, which decides what it asks of the file.
public enum IndexAccess: Sendable {
    /// Write, and make the index when there is none.
    case create
    /// Write to an index that exists.
    case write
    /// Only read; the file, its folder and its medium may be read-only.
    case read
}
