internal import GRDB

/// The part of a recording that words are about.
public struct TextPlace: Hashable, Sendable {
    /// The channel, from 1; `nil` for all of them.
    public var channel: Int?
    /// From which millisecond of the recording to which; `nil` for the whole of it.
    public var milliseconds: Range<Int>?

    /// Describes a part; without arguments, the whole recording.
    public init(channel: Int? = nil, milliseconds: Range<Int>? = nil) {
        self.channel = channel
        self.milliseconds = milliseconds
    }

    init(_ row: Row) {
        channel = row["channel"]
        if let start: Int = row["start_ms"], let end: Int = row["end_ms"] {
            milliseconds = start..<end
        }
    }
}
