import FoundationEssentials
import GRDB
import Testing

@testable import RecordingIndex

struct SchemaDocumentTests {
    private static let document = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("docs/schema.md")

    @Test func everyTableViewAndColumnIsDocumented() throws {
        let text = String(decoding: try Data(contentsOf: Self.document), as: UTF8.self)
        let names = try RecordingIndex().read {
            try String.fetchSet(
                $0,
                sql: """
                    SELECT entry.name FROM sqlite_schema AS entry
                    WHERE entry.type IN ('table', 'view') AND entry.name NOT LIKE 'sqlite%'
                    UNION
                    SELECT column.name
                    FROM sqlite_schema AS entry, pragma_table_info(entry.name) AS column
                    WHERE entry.type IN ('table', 'view') AND entry.name NOT LIKE 'sqlite%'
                    """)
        }
        #expect(names.count > 50)
        #expect(names.filter { !text.contains("`\($0)`") }.sorted() == [])
    }
}
