/// An item on a schedule of unused material.
public struct ScheduledItem: Hashable, Sendable {
    /// Its number there, from 1 without a gap; it keeps it on later schedules.
    public let number: Int
    /// The item as it is now; it may have another status by now.
    public let item: CaseItem
    /// When it was first listed.
    public let scheduledAt: Timestamp
}
