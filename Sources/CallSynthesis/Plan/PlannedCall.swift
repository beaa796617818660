/// A call that takes place in the archive, before anything of it is made.
struct PlannedCall: Sendable {
    /// The number of the call, from 1.
    let number: Int
    /// When it began, in seconds since 1970-01-01 UTC.
    let startedAt: Int
    /// Whether the handler rang.
    let isOutbound: Bool
    /// How long it rang or queued, in seconds.
    let waited: Int
    /// How long they were connected, in milliseconds.
    let connectedMilliseconds: Int
    /// Who took or made it.
    let handler: Handler
    /// The other party's number.
    let caller: CallerNumber
    /// What the handler typed as that number.
    let typedCaller: CallerNumber
    /// How long the recording is, in milliseconds.
    let recordedMilliseconds: Int
    /// What is planted in it.
    let contradiction: Contradiction?

    /// The time in London at which it began.
    var started: LondonTime { LondonTime(epochSecond: startedAt) }
    /// When it was answered, in seconds since 1970-01-01 UTC.
    var answeredAt: Int { startedAt + waited }
    /// How long they were connected, in the whole seconds of the log.
    var connectedSeconds: Int { connectedMilliseconds / 1000 }
    /// When it ended.
    var endedAt: Int { answeredAt + connectedSeconds }
    /// Where in the recording they are connected, in milliseconds: the ringing of a call out is
    /// recorded too.
    var connectedAt: Int { isOutbound ? 1000 * waited : 0 }

    /// How many whole seconds a complete recording has.
    var fullRecordingSeconds: Int { (connectedAt + connectedMilliseconds) / 1000 }

    /// Six digits, as in the name of the recording.
    var numberText: String { Digits.padded(number, 6) }
    /// The name of the recording without its extension.
    var stem: String { "\(started.compact)_\(handler.name)_\(caller)_\(numberText)" }
    /// The folder of the recording, and its name, below the recordings.
    var path: String { "\(started.date)/\(stem).wav" }
    /// The reference of its incident.
    var incident: String { "EM-\(started.date.components.year)-\(numberText)" }

    /// Whether there is a recording.
    var isRecorded: Bool { contradiction != .missingRecording }
    /// Whether the log has it.
    var isLogged: Bool { contradiction != .missingLogRow }
    /// Whether it has an incident.
    var hasIncident: Bool { contradiction != .missingIncident }
}
