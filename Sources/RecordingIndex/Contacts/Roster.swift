internal import GRDB

/// Who is on duty when, by all rosters that were imported.
struct Roster {
    private var hours: [Int64: RosteredHours] = [:]
    /// From the first shift of anybody to the last; outside of it nothing is known.
    private var span: Range<Int64>?

    init(_ database: Database) throws {
        try database.cursor(ContactQuery.shifts).forEach { row in
            let shift: Range<Int64> = row["start_ms"]..<row["end_ms"]
            if let handler = row["handler_id"] as Int64? {
                hours[handler, default: RosteredHours()].add(shift)
            }
            let known = span ?? shift
            span = min(known.lowerBound, shift.lowerBound)..<max(known.upperBound, shift.upperBound)
        }
    }

    /// Whether the handler is off duty; `nil` where no roster tells. In the hour that autumn repeats, who
    /// may have been on duty is not said to be off it: the later moment is only asked for when the
    /// earlier one is off duty.
    func isOffDuty(
        _ handler: Int64, at moment: Int64, or alternative: () throws -> Int64?
    ) rethrows -> Bool? {
        guard let span, span.contains(moment), let hours = hours[handler] else { return nil }
        if hours.contain(moment) { return false }
        return try !(alternative().map(hours.contain) ?? false)
    }
}
