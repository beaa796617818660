/// What a program means to do with an index, which decides what it asks of the file.
public enum IndexAccess: Sendable {
    /// Write, and make the index when there is none.
    case create
    /// Write to an index that exists.
    case write
    /// Only read; the file, its folder and its medium may be read-only.
    case read
    /// Only read, for a moment, and open no file for writing, not even those that SQLite keeps beside an
    /// index; what others write meanwhile may not be seen. Where the latest changes wait in a
    /// write-ahead log, it is the same as `read`.
    case glance
}
