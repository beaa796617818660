import ArgumentParser
import CallModel

/// The operator's word on who is on which channel: `handler,caller`.
enum ChannelRoles {
    /// Reads one role a channel, divided by commas.
    @Sendable
    static func parse(_ text: String) throws -> [Role] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map { name in
            guard let role = Role(rawValue: name.lowercased()) else {
                let known = Role.allCases.map(\.rawValue).joined(separator: " or ")
                throw ValidationError(
                    "each channel should be \(known), and one is '\(name)'")
            }
            return role
        }
    }
}
