internal import GRDB

/// A statement of the program: its SQL, whole and constant, with `?` for every value.
///
/// All that the program asks of an index after opening it is a case of one of the conforming types,
/// listed in ``Queries``; the tests read SQLite's plan of each.
protocol Query: CaseIterable, RawRepresentable<String>, Sendable {
    /// The tables that the statement may read from end to end, because it is asked for all of them.
    var scannedTables: Set<String> { get }
    /// Whether the statement may sort rows, because they are few.
    var sorts: Bool { get }
}

extension Query {
    var scannedTables: Set<String> { [] }
    var sorts: Bool { false }
}

/// Every statement of the program.
enum Queries {
    static let all: [any Query] =
        IngestQuery.allCases + RecordingQuery.allCases + SegmentQuery.allCases
        + CaseQuery.allCases + StatisticsQuery.allCases + SchemaQuery.allCases
        + CheckQuery.allCases + DigestQuery.allCases + RunQuery.allCases + FactQuery.allCases
        + ImportQuery.allCases + CustodyQuery.allCases + ContactQuery.allCases + CallQuery.allCases
        + ReconcileQuery.allCases + SampleQuery.allCases
        + TimelineQuery.allCases
        + AnnotationQuery.allCases + TranscriptQuery.allCases + TextQuery.allCases
        + JointSpeechQuery.allCases
        + ItemQuery.allCases + ExhibitQuery.allCases + ScheduleQuery.allCases + ClipQuery.allCases
        + VerificationQuery.allCases + SealQuery.allCases
        + RowContentQuery.allCases + RowListQuery.allCases
        + RetentionQuery.allCases + DisposalQuery.allCases + ErasureQuery.allCases
}

extension Database {
    /// Executes a statement that yields no rows.
    func execute(_ query: some Query, _ arguments: StatementArguments = []) throws {
        try statement(query).execute(arguments: arguments)
    }

    /// The first row that a statement yields.
    func row(_ query: some Query, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(statement(query), arguments: arguments)
    }

    /// What is made of the first row that a statement yields.
    func value<Value>(
        _ query: some Query, _ arguments: StatementArguments = [], _ make: (Row) throws -> Value
    ) throws -> Value? {
        let rows = try cursor(query, arguments)
        // A row is valid as long as its cursor.
        return try withExtendedLifetime(rows) { try rows.next().map(make) }
    }

    /// All rows that a statement yields, for those that yield few.
    func rows(_ query: some Query, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(statement(query), arguments: arguments)
    }

    /// What is made of each row that a statement yields. Columns are found by their names much faster
    /// than in rows that are kept.
    func values<Value>(
        _ query: some Query, _ arguments: StatementArguments = [], _ make: (Row) throws -> Value
    ) throws -> [Value] {
        let rows = try cursor(query, arguments)
        var values: [Value] = []
        while let row = try rows.next() { values.append(try make(row)) }
        return values
    }

    /// The rows that a statement yields, one at a time; a row is valid until the next.
    func cursor(_ query: some Query, _ arguments: StatementArguments = []) throws -> RowCursor {
        try Row.fetchCursor(statement(query), arguments: arguments)
    }

    /// The statement, prepared once a connection.
    func statement(_ query: some Query) throws -> Statement {
        try cachedStatement(sql: query.rawValue)
    }
}
