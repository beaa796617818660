/// What is asked of the schema itself.
enum SchemaQuery: String, Query {
    /// What migrations made; not what SQLite and the migrator keep for themselves.
    case objects = """
        SELECT name, type, sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            AND name <> 'grdb_migrations'
        """

    case indexesOfSegments = """
        SELECT name FROM pragma_index_list('segment')
        """

    case hasSizes = """
        SELECT 1 FROM pragma_module_list WHERE name = 'dbstat'
        """

    case sizes = """
        SELECT name, pgsize FROM dbstat WHERE aggregate = 1 ORDER BY pgsize DESC, name
        """

    case pages = """
        SELECT page_size, page_count, freelist_count
        FROM pragma_page_size, pragma_page_count, pragma_freelist_count
        """

    var scannedTables: Set<String> {
        switch self {
        case .objects: ["sqlite_schema"]
        case .indexesOfSegments: ["pragma_index_list"]
        case .hasSizes: ["pragma_module_list"]
        case .sizes: ["dbstat"]
        case .pages: ["pragma_page_size", "pragma_page_count", "pragma_freelist_count"]
        }
    }

    var sorts: Bool { self == .sizes }
}
