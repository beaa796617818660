import CallModel
import FoundationEssentials
import GRDB
import Testing

@testable import RecordingIndex

/// What counts in a digest, and what does not.
struct IndexDigestTests {
    private static let many: [Segment] = [
        .speech(from: 800, count: 1_600), .other(.dtmf, from: 8_000, digits: "0#A"),
        .speech(channel: 2, from: 4_000, count: 80),
    ]

    /// An index with something in every table; `order` says in which order its content is found.
    private func filled(
        _ order: [UInt8] = [1, 2, 3], actor: Operator = "A"
    ) throws -> RecordingIndex {
        let index = try RecordingIndex()
        let caseID = try index.createCase(reference: "X", title: "a case", actor: actor).id
        let description = IngestDescription(
            actor: actor, argumentsJSON: "[]", engineVersion: "1",
            parametersJSON: "{}", caseID: caseID, roles: [.handler, .caller])
        let run = index.beginIngest(description)
        for content in order { _ = try run.commit([Self.analysis(content)]) }
        try run.end(.finished)
        return index
    }

    private static func analysis(_ content: UInt8) throws -> FileAnalysis {
        content == 3
            ? try .failed("/d/3.g729", content: 3, .undecodable(reason: "G.729"))
            : try .decoded(
                FoundPath("/d/\(content).wav"), content: content, modified: Int64(content),
                .plain(segments: many, flags: [.clipped]))
    }

    /// The values were computed by another program from what docs/schema.md says. Others here mean
    /// that digests which people have kept no longer compare: then `ContentDigest.version` has to be
    /// another one as well.
    @Test func digestOfTheSameContentStaysTheSame() throws {
        #expect(
            try RecordingIndex().digest().description
                == "41695df15361c04ae55f98fdfd3fb26484373d0bf8c44e2aedb034ec55fbbf9f")
        let filled = try filled().digest().description
        #expect(filled == "0bfcb2290247a02df1f1addeaecc15a543263e9a10abaa75669b8690373e6f9f")
    }

    @Test func orderNumbersAndAccountsDoNotCount() throws {
        let digest = try filled().digest()
        let other = try filled([3, 2, 1], actor: "B")
        #expect(try other.digest() == digest)
        #expect(
            try other.recording(RecordingID(rawValue: 1)).summary.contentHash == .filled(with: 2))
    }

    /// A run that was killed is begun again, and finds the first file as it was.
    @Test func howOftenARunWasCutShortDoesNotCount() throws {
        let index = try filled([1])
        let rest = try filled([1, 2, 3])
        let caseID = try index.caseFile(reference: "X").id
        for last in [[1], [1, 2], [1, 2, 3]] as [[UInt8]] {
            let run = index.beginIngest(caseID: caseID, roles: [.handler, .caller])
            _ = try run.commit(last.map { try Self.analysis($0) })
        }
        #expect(try index.digest() == rest.digest())
        #expect(try index.count(of: "ingest") == 3)
    }

    @Test func timesAndRunsDoNotCount() throws {
        let index = try filled()
        let digest = try index.digest()
        try index.write {
            try $0.execute(
                sql: """
                    UPDATE recording SET indexed_at = '2001-01-01T00:00:00.000Z';
                    UPDATE ingest SET started_at = '2001-01-01T00:00:00.000Z', program_version = '2';
                    UPDATE recording_file SET modification_time = 77;
                    UPDATE case_file SET opened_at = '2001-01-01T00:00:00.000Z';
                    """)
        }
        #expect(try index.digest() == digest)
    }

    @Test(arguments: [
        "UPDATE segment SET start_sample = start_sample + 1 WHERE recording_id = 2 AND channel = 2",
        "UPDATE segment SET peak_level_cdbfs = -1 WHERE recording_id = 2 AND channel = 2",
        "UPDATE segment SET digits = '0#B' WHERE digits IS NOT NULL AND recording_id = 1",
        "DELETE FROM segment WHERE recording_id = 2 AND channel = 2",
        "UPDATE channel SET role = NULL WHERE recording_id = 2 AND channel = 2",
        "UPDATE channel SET noise_floor_cdbfs = -1 WHERE recording_id = 2 AND channel = 2",
        "DELETE FROM channel_flag WHERE recording_id = 2 AND channel = 2",
        "UPDATE recording SET codec = 'PCM' WHERE id = 2",
        "UPDATE segmentation SET parameters = '{\"a\":1}'",
        "UPDATE case_file SET title = ''",
        "UPDATE case_file SET closed_at = opened_at, closed_by = 'A'",
        "UPDATE case_link SET unlinked_at = linked_at, unlinked_by = 'A' WHERE recording_id = 2",
        "INSERT INTO case_file (reference, title, opened_at, opened_by) VALUES ('Y', '', '', 'A')",
        """
        DROP TRIGGER recording_file_is_fixed;
        UPDATE recording_file SET reason = 'G.723' WHERE outcome = 'undecodable'
        """,
        """
        DROP TRIGGER metadata_assertion_is_history;
        DELETE FROM metadata_assertion WHERE id = 1
        """,
    ])
    func everyOtherChangeCounts(sql: String) throws {
        let index = try filled()
        let digest = try index.digest()
        try index.write { try $0.execute(sql: sql) }
        #expect(try index.digest() != digest)
    }

    /// Two values side by side are not the same as one that holds both.
    @Test func valuesDoNotRunIntoEachOther() {
        func digest(_ values: [DatabaseValue]) -> IndexDigest {
            var digest = ContentDigest()
            for value in values { digest.add(value) }
            return digest.finish()
        }
        let sequences: [[DatabaseValue]] = [
            ["ab".databaseValue], ["a".databaseValue, "b".databaseValue],
            [.null, "ab".databaseValue], ["ab".databaseValue, .null],
            [Int64(1).databaseValue], ["1".databaseValue], [],
            [Data("ab".utf8).databaseValue], [Double(1).databaseValue],
        ]
        #expect(Set(sequences.map(digest)).count == sequences.count)
    }
}
