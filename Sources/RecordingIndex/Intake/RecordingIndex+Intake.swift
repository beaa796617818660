internal import CallModel
internal import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// Takes in what others entered of a case: all of it, or nothing when it throws. What is there
    /// already stays as it is, so that the same may be taken in again.
    ///
    /// The case is opened where it is not there. It goes on record as a combination, with where it comes
    /// from.
    ///
    /// - Returns: What became of each exhibit, statement, number and clip, in this order.
    /// - Throws: `contradicts` with everything that cannot stand beside what is here, such as a mark that
    ///   was given to something else; `caseClosed`, `reasonRequired` or any other ``IndexError``.
    public func take(
        _ entries: ReceivedEntries, actor: Operator
    ) throws(IndexError) -> [IntakeFinding] {
        try requireRoom()
        return try write { database in
            var intake = try CaseIntake(entries, into: database, by: actor)
            try entries.recordings.forEach { try intake.take($0) }
            // By age, since what is produced anew was withdrawn before.
            try entries.exhibits.sorted { $0.createdAt < $1.createdAt }
                .forEach { try intake.take($0) }
            try entries.statements.forEach { try intake.take($0) }
            try entries.listings.forEach { try intake.take($0) }
            try entries.clips.forEach { try intake.take($0) }
            try intake.finish()
            return intake.findings
        }
    }
}
