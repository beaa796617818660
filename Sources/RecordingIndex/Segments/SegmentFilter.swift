public import CallModel

/// Which segments a question is about; every condition left `nil` lets all pass.
public struct SegmentFilter: Sendable {
    /// The recordings whose segments are wanted.
    public var selection: RecordingSelection
    /// The channel, from 1.
    public var channel: Int?
    /// Whose voice the channel carries, as somebody has asserted.
    public var role: Role?
    /// What the segment holds.
    public var kind: SegmentKind?
    /// Keys that its dialled digits have in this order without a gap.
    public var digits: String?
    /// The part of the recording, from its beginning, that the segment reaches into: it ends after
    /// `from` and starts before `to`.
    public var from: Duration?
    /// See ``from``.
    public var to: Duration?
    /// The shortest duration, inclusive.
    public var minimumDuration: Duration?
    /// The longest duration, inclusive.
    public var maximumDuration: Duration?
    /// The lowest mean level, inclusive.
    public var minimumLevel: Level?
    /// The highest mean level, inclusive.
    public var maximumLevel: Level?

    /// Creates a filter that lets every segment of the selected recordings pass.
    public init(selection: RecordingSelection = RecordingSelection()) {
        self.selection = selection
    }
}
