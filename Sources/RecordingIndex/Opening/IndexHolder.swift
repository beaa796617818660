internal import CallModel
internal import Foundation

/// Who works on an index for long: what others are told when they have to wait.
public struct IndexHolder: Codable, Hashable, Sendable {
    /// The account on whose behalf.
    public let actor: String
    /// The command as it was typed.
    public let command: String
    /// The number of the process.
    public let process: Int32
    /// The computer on which it runs.
    public let host: String
    /// Since when; UTC, ISO 8601.
    public let since: String

    /// This process, from now on.
    init(actor: String, command: String) {
        self.actor = actor
        self.command = command
        process = ProcessInfo.processInfo.processIdentifier
        host = ProcessInfo.processInfo.hostName
        since = Timestamp(Date()).text
    }
}

extension IndexHolder: CustomStringConvertible {
    /// One line.
    public var description: String {
        "`\(FoundPath(command))`, run by \(actor) as process \(process) on \(host) since \(since)"
    }
}

extension IndexHolder {
    /// Who holds the index at a path, unless it is this process or nobody says so.
    static func other(of path: String) -> IndexHolder? {
        let process = ProcessInfo.processInfo.processIdentifier
        return HolderFile.holders(of: path).first { $0.process != process }
    }
}
