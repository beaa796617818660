import SystemPackage

/// Standard error: what is said to the person, never data.
enum StandardError {
    /// Says one line.
    static func say(_ line: String) {
        write(line + "\n")
    }

    /// Writes text as it is.
    static func write(_ text: String) {
        // Talk that cannot be shown is no reason to stop.
        _ = try? FileDescriptor.standardError.writeAll(text.utf8)
    }
}
