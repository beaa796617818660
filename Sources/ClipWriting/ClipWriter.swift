/// What takes the samples of a clip and writes a file.
public protocol ClipWriter {
    /// Writes the next sample frames, interleaved.
    mutating func write(_ samples: [Int16]) throws(ClipError)
    /// Writes what is left. The descriptor stays open, and the caller's.
    mutating func finish() throws(ClipError)
}
