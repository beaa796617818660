import CallModel
import GRDB
import Testing

@testable import RecordingIndex

/// What the schema itself refuses, whichever program writes.
struct SchemaTests {
    let index: RecordingIndex

    init() throws {
        index = try RecordingIndex()
        let caseID = try index.createCase(reference: "X", title: "", actor: "A").id
        try index.ingest(.decoded(content: 1), caseID: caseID, roles: [.handler, .caller])
    }

    @Test(arguments: [
        "UPDATE recording SET sha256 = x'00'",
        "UPDATE recording SET sample_rate = 0",
        "UPDATE recording SET sample_rate = 'fast'",
        "UPDATE recording SET container = NULL",
        "UPDATE recording SET segmentation_id = 99",
        "INSERT INTO recording_file (path, outcome, ingest_id, found_at) VALUES (x'', 'notAudio', 1, '')",
        "INSERT INTO recording_file (path, outcome, ingest_id, found_at) VALUES (x'2f', 'indexed', 1, '')",
        """
        INSERT INTO recording_file (path, outcome, reason, ingest_id, found_at)
        VALUES (x'2f', 'unchanged', 'r', 1, '')
        """,
        """
        INSERT INTO recording_file (path, outcome, recording_id, reason, ingest_id, found_at)
        VALUES (x'2f', 'undecodable', 1, 'r', 1, '')
        """,
        "INSERT INTO recording_file (path, outcome, ingest_id, found_at) VALUES (x'2f', 'notAudio', 1, '')",
        "UPDATE channel SET role = 'police'",
        "UPDATE channel SET channel = 0 WHERE channel = 2",
        "UPDATE channel SET peak_cdbfs = 1",
        "DELETE FROM channel",
        "INSERT INTO channel_flag VALUES (1, 1, 'loud')",
        "INSERT INTO channel_flag VALUES (1, 3, 'silent')",
        "INSERT INTO channel_flag VALUES (1, 1, 'silent'), (1, 1, 'silent')",
        "INSERT INTO segment VALUES (1, 3, 0, 1, 1, -1, -1, NULL)",
        "INSERT INTO segment VALUES (1, 1, 800, 1, 1, -1, -1, NULL)",
        "INSERT INTO segment VALUES (1, 1, -1, 1, 1, -1, -1, NULL)",
        "INSERT INTO segment VALUES (1, 1, 0, 0, 1, -1, -1, NULL)",
        "INSERT INTO segment VALUES (1, 1, 0, 1, 0, -1, -1, NULL)",
        "INSERT INTO segment VALUES (1, 1, 0, 1, 1, -12001, -1, NULL)",
        "INSERT INTO segment VALUES (1, 1, 0, 1, 1, -1, -1, '1')",
        "INSERT INTO segment VALUES (1, 1, 0, 1, 3, -1, -1, NULL)",
        "INSERT INTO segment VALUES (1, 1, 0, 1, 3, -1, -1, '')",
        "INSERT INTO segment VALUES (1, 1, 0, 1, 3, -1, -1, '12E')",
        "INSERT INTO segment VALUES (1, 1, 0, 1, 3, -1, -1, '1 2')",
        "INSERT INTO segment VALUES (1, 1, 0, 1, 3, -1, -1, '1a')",
        "INSERT INTO case_file VALUES (NULL, 'x', '', '', 'A', NULL, NULL, 0)",
        "INSERT INTO case_file VALUES (NULL, ' y', '', '', 'A', NULL, NULL, 0)",
        "INSERT INTO case_file VALUES (NULL, '', '', '', 'A', NULL, NULL, 0)",
        "UPDATE case_file SET closed_at = ''",
        "INSERT INTO case_link (case_id, recording_id, linked_at, linked_by) VALUES (1, 1, '', 'A')",
        "UPDATE case_link SET unlinked_at = ''",
        "UPDATE ingest SET state = 'running'",
        "UPDATE ingest SET actor = ''",
        "UPDATE ingest SET arguments = '['",
        "UPDATE case_file SET requires_reason = 2",
        "INSERT INTO annotation VALUES (1, 'mark', 1, NULL, NULL, NULL, 'x', '', 'A', NULL)",
        "INSERT INTO annotation VALUES (1, 'tag', 1, NULL, NULL, NULL, '', '', 'A', NULL)",
        "INSERT INTO annotation VALUES (1, 'tag', 1, 3, NULL, NULL, 'x', '', 'A', NULL)",
        "INSERT INTO annotation VALUES (1, 'tag', 1, 1, 5, NULL, 'x', '', 'A', NULL)",
        "INSERT INTO annotation VALUES (1, 'tag', 1, 1, 5, 5, 'x', '', 'A', NULL)",
        "INSERT INTO annotation_withdrawal VALUES (1, '', 'A', NULL, NULL)",
        "INSERT INTO transcript_cue VALUES (1, 1, 1, NULL, NULL, 0, 1, 'x')",
        "UPDATE joint_speech SET overlap_sample_count = speech_sample_count + 1",
    ])
    func badRowIsRefused(sql: String) throws {
        let error = #expect(throws: IndexError.self) {
            try index.write { try $0.execute(sql: sql) }
        }
        guard case .failed(_, let code, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(code & 0xFF == 19, "a constraint, not \(String(describing: error))")
    }

    @Test func everyKeyIsTaken() throws {
        let sql = "INSERT INTO segment VALUES (1, 1, 0, 1, 3, -1, -1, '0123456789*#ABCD')"
        try index.write { try $0.execute(sql: sql) }
        #expect(try index.count(of: "segment") == 2)
    }

    @Test(arguments: [
        "DELETE FROM recording_file", "UPDATE recording_file SET path = x'2f'",
        "UPDATE recording_file SET found_at = ''", "DELETE FROM metadata_assertion",
        "UPDATE metadata_assertion SET value = 'caller'", "DELETE FROM case_link",
        "UPDATE case_link SET linked_by = 'B'", "UPDATE case_link SET reason = 'B'",
        "DELETE FROM custody_entry", "UPDATE custody_entry SET reason = 'B'",
        "INSERT INTO custody_entry SELECT * FROM custody_entry WHERE entry = 1",
        "INSERT OR REPLACE INTO custody_entry SELECT * FROM custody_entry WHERE entry = 1",
        """
        INSERT INTO custody_entry (entry, at, kind, actor, command, arguments, subjects,
            program_version, previous, hash)
        SELECT max(entry) + 2, at, kind, actor, command, arguments, subjects, program_version,
            hash, hash FROM custody_entry
        """,
        """
        INSERT INTO custody_entry (entry, at, kind, actor, command, arguments, subjects,
            program_version, previous, hash)
        SELECT max(entry) + 1, at, kind, actor, command, arguments, subjects, program_version,
            zeroblob(32), hash FROM custody_entry
        """,
    ])
    func historyCannotBeRewritten(sql: String) throws {
        let error = #expect(throws: IndexError.self) {
            try index.write { try $0.execute(sql: sql) }
        }
        #expect(error?.description.contains("append-only") == true)
    }

    @Test func endedLinkCannotBeTakenUpAgain() throws {
        let end = "UPDATE case_link SET unlinked_at = 't', unlinked_by = 'A'"
        try index.write { try $0.execute(sql: end) }
        #expect(throws: IndexError.self) { try index.write { try $0.execute(sql: end) } }
    }

    @Test func everyTableIsStrict() throws {
        let loose = try index.read {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT name FROM pragma_table_list
                    WHERE type = 'table' AND NOT strict AND schema = 'main'
                        AND name NOT LIKE 'sqlite%' AND name <> 'grdb_migrations'
                    """)
        }
        #expect(loose.isEmpty)
    }
}
