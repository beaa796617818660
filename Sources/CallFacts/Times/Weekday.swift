/// A day of the week.
public enum Weekday: String, CaseIterable, Hashable, Sendable {
    /// The first day, as ISO 8601 counts.
    case monday
    /// The second day.
    case tuesday
    /// The third day.
    case wednesday
    /// The fourth day.
    case thursday
    /// The fifth day.
    case friday
    /// The sixth day.
    case saturday
    /// The seventh day.
    case sunday
}
