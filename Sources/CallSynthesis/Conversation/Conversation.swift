import CallModel

/// Who says what when in a recording, and what else is heard; positions in milliseconds.
struct Conversation: Sendable {
    /// One phrase of one party.
    struct Utterance: Sendable {
        /// Whose: channel 1 carries the handler, 2 the caller.
        var role: Role
        var start: Int
        /// At least 100.
        var duration: Int
        /// The samples of the voice, as many as the duration asks for or more.
        var phrase: Range<Int>

        var end: Int { start + duration }
    }

    /// A sound of the line.
    struct Event: Sendable {
        var role: Role
        var start: Int
        var duration: Int
        var sound: LineSound
    }

    /// Ordered by start.
    var utterances: [Utterance] = []
    /// Ordered by start.
    var events: [Event] = []
}

extension Role {
    /// The channel of every synthetic recording that carries it, counted from 1.
    var channel: Int {
        switch self {
        case .handler: 1
        case .caller: 2
        }
    }

    /// The party at the other end.
    var other: Role { self == .handler ? .caller : .handler }
}
