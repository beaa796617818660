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
        try put((line + "\n").utf8)
    }

    private static func put(_ bytes: some Sequence<UInt8>) throws {
        do {
            try FileDescriptor.standardOutput.writeAll(bytes)
        } catch {
            throw CommandError(
                "Standard output cannot be written: \(error). What was done before stays done.")
        }
    }

    /// Hands what is pending to the system once it is worth the call.
    mutating func flushIfLarge() throws {
        if pending.count >= Self.pieceLength { try flush() }
    }

    /// Hands everything to the system.
    mutating func flush() throws {
        try Self.put(pending)
        pending.removeAll(keepingCapacity: true)
    }
}
