import SystemPackage

/// Standard output, written in large pieces.
struct StandardOutput {
    private var pending: [UInt8] = []
    private static let pieceLength = 64 * 1024

    /// Puts text behind what is pending.
    mutating func write(_ text: String) {
        pending.append(contentsOf: text.utf8)
    }

    /// Writes one line at once.
    static func say(_ line: String) throws {
        try FileDescriptor.standardOutput.writeAll((line + "\n").utf8)
    }

    /// Hands what is pending to the system once it is worth the call.
    mutating func flushIfLarge() throws {
        if pending.count >= Self.pieceLength { try flush() }
    }

    /// Hands everything to the system.
    mutating func flush() throws {
        try FileDescriptor.standardOutput.writeAll(pending)
        pending.removeAll(keepingCapacity: true)
    }
}
