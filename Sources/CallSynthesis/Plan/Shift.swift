/// One of the three shifts of a day.
enum Shift: Int, CaseIterable, Sendable {
    case early, late, night

    /// The hours at which it begins and ends, counted from midnight of its day.
    var hours: Range<Int> {
        switch self {
        case .early: 6..<14
        case .late: 14..<22
        case .night: 22..<30
        }
    }
}
