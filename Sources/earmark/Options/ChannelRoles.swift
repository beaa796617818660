import ArgumentParser
import CallModel

/// The operator's word on who is on which channel: `handler,caller`, or as a system documents it.
struct ChannelRoles {
    /// One role a channel, in order.
    let roles: [Role]
    /// In which words it was said, where not role by role.
    let detail: String?

    /// How systems write recordings with two channels, by the name of the preset. They are applied where
    /// the operator says so, and never because a recording seems to be of such a system.
    private static let presets: [String: (roles: [Role], wording: String)] = [
        "amazon-connect": (
            [.caller, .handler], "customer on the left channel, agent on the right"
        ),
        "verint": ([.handler, .caller], "agent on the left channel, the other side on the right"),
    ]

    /// Reads the name of a preset, or one role a channel, divided by commas.
    @Sendable
    static func parse(_ text: String) throws -> ChannelRoles {
        if let preset = presets[text.lowercased()] {
            return ChannelRoles(
                roles: preset.roles, detail: "\(text.lowercased()): \(preset.wording)")
        }
        return ChannelRoles(roles: try roles(text), detail: nil)
    }

    private static func roles(_ text: String) throws -> [Role] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map { name in
            guard let role = Role(rawValue: name.lowercased()) else {
                let known = Role.allCases.map(\.rawValue).joined(separator: " or ")
                throw ValidationError(
                    "each channel should be \(known), and one is '\(name)'; or say "
                        + presets.keys.sorted().joined(separator: " or "))
            }
            return role
        }
    }
}
