import CallFacts
import CallModel

/// What the name of a recording and what lies beside it say of its call.
struct CallStatements: Hashable, Sendable {
    /// Who, when and what number.
    var facts: [Fact] = []
    /// Who is on which channel.
    var channelMaps: [ChannelMap] = []
}
