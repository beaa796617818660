internal import GRDB

extension Database {
    /// The moment that everything written in the current transaction bears.
    var now: Timestamp {
        get throws { Timestamp(try transactionDate) }
    }
}
