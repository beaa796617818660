internal import CallFacts
internal import GRDB

extension RecordingIndex {
    /// Who had contact with whom, and how far that is above what is to be expected.
    ///
    /// What is expected is always measured on all calls of the period, whoever is asked for. Pairs of
    /// equal surprise are in the order of their calls, then in that in which handler and number were
    /// first heard of.
    ///
    /// - Parameters:
    ///   - filter: Which calls count.
    ///   - limit: How many pairs are listed, not counting near misses.
    ///   - nearMisses: Whether contact of the same handler with near misses of a number is listed
    ///     behind it.
    /// - Returns: The contacts, and what they were measured against.
    /// - Throws: An ``IndexError``.
    public func contacts(
        matching filter: CallFilter, limit: Int, nearMisses: Bool
    ) throws(IndexError) -> ContactReport {
        try read { database in
            let count = try ContactCount(
                database, from: filter.from?.milliseconds, to: filter.to?.milliseconds)
            var pairs = Array(count.pairs.keys)
            if let handler = filter.handler {
                let handlers = try database.handlerIDs(handler)
                pairs.removeAll { !handlers.contains($0.handler) }
            }
            if let number = filter.number {
                let caller = try database.numberID(number)
                pairs.removeAll { $0.caller != caller }
            }
            var listing = ContactListing(database: database, count: count)
            return ContactReport(
                contacts: try listing.contacts(
                    listing.ranked(pairs).prefix(limit), nearMisses: nearMisses),
                pairCount: pairs.count, pairCountOfPeriod: count.pairs.count,
                callCountOfPeriod: count.callCount)
        }
    }
}
