internal import GRDB

/// How an index is told from other files, and how its schema comes about.
enum Schema {
    /// SQLite's `application_id` of every Earmark index: `Earm` in ASCII.
    static let applicationID: UInt32 = 0x4561_726D

    /// Every migration, in order. What is released is never edited, only followed by another.
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration(RecordingsAndCases.identifier) { database in
            try database.execute(sql: RecordingsAndCases.sql)
        }
        migrator.registerMigration(ReadableViews.identifier) { database in
            try database.execute(sql: ReadableViews.sql)
        }
        migrator.registerMigration(KindsAndFlags.identifier) { database in
            try database.execute(sql: KindsAndFlags.sql)
        }
        migrator.registerMigration(CallsAndParties.identifier) { database in
            try database.execute(sql: CallsAndParties.sql)
        }
        migrator.registerMigration(CustodyTables.identifier) { database in
            try database.execute(sql: CustodyTables.sql)
        }
        // No table is made anew, so that references among millions of rows need no second look.
        migrator.registerMigration(WordsAndSilence.identifier, foreignKeyChecks: .immediate) {
            try $0.execute(sql: WordsAndSilence.sql)
            try WordsAndSilence.measureRecordings(in: $0)
        }
        migrator.registerMigration(EvidenceTables.identifier) { database in
            try EvidenceTables.migrate(database)
        }
        migrator.registerMigration(SourcesOfFacts.identifier) { database in
            try database.execute(sql: SourcesOfFacts.sql)
        }
        migrator.registerMigration(Disposals.identifier, foreignKeyChecks: .immediate) {
            try $0.execute(sql: Disposals.sql)
        }
        migrator.registerMigration(SealsOfRows.identifier, foreignKeyChecks: .immediate) {
            try SealsOfRows.migrate($0)
        }
        return migrator
    }()
}
