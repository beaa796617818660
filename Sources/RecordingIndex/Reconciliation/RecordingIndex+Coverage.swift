public import CallFacts
internal import GRDB

extension RecordingIndex {
    /// Counts, for each handler and week, the calls that the logs have and those that are held.
    ///
    /// Calls of which the log does not say when they began are in no week.
    ///
    /// - Parameters:
    ///   - filter: Whose calls, and when they began; numbers are not asked for.
    ///   - calendar: Where the weeks begin on Monday at midnight.
    /// - Returns: A count for each handler and week in which the logs have calls.
    /// - Throws: An ``IndexError``.
    public func coverage(
        matching filter: CallFilter, calendar: LocalCalendar
    ) throws(IndexError) -> Coverage {
        try read { database in
            let basis = try ReconciliationBasis(in: database)
            let handlers = try HandlersOfExtensions(in: database)
            var calendar = calendar
            var weeks: [CoverageWeek] = []
            let period = basis.logPeriod.flatMap { period in
                Instant(period.lowerBound.text).flatMap { first in
                    Instant(period.upperBound.text).map { (first, $0) }
                }
            }
            guard let (first, last) = period else { return Coverage(weeks: [], basis: basis) }
            let starts = calendar.weeks(from: first, through: last)
            for (start, end) in zip(starts, starts.dropFirst()) {
                let from = max(start, filter.from ?? start)
                let to = min(end, filter.to ?? end)
                guard from < to else { continue }
                weeks += try database.coverage(
                    from: from, to: to, week: calendar.week(of: start), handlers)
            }
            if let handler = filter.handler.flatMap({ FactValue.name($0).normalized }) {
                weeks = weeks.filter { $0.handler?.uppercased() == handler }
            }
            return Coverage(weeks: weeks, basis: basis)
        }
    }
}

extension Database {
    /// One week, by handler; several extensions may be one handler's.
    fileprivate func coverage(
        from: Instant, to: Instant, week: String, _ handlers: HandlersOfExtensions
    ) throws -> [CoverageWeek] {
        var counts: [String?: (logged: Int, held: Int)] = [:]
        for row in try rows(ReconcileQuery.coverage, [from.milliseconds, to.milliseconds]) {
            let handler = try handlers.handler(named: row["handler"], at: row["extension"])
            guard let isHeld = row["is_held"] as Bool? else { continue }
            let count: Int = row["call_count"]
            counts[handler, default: (0, 0)].logged += count
            counts[handler, default: (0, 0)].held += isHeld ? count : 0
        }
        return counts.map { handler, count in
            CoverageWeek(
                week: week, handler: handler, loggedCount: count.logged, heldCount: count.held)
        }.sorted { ($0.handler ?? "") < ($1.handler ?? "") }
    }
}
