internal import CallModel
internal import Foundation
internal import GRDB

extension RecordingDetails {
    init?(_ id: RecordingID, in database: Database) throws {
        let key: StatementArguments = [id.rawValue]
        guard let summary = try database.row(RecordingQuery.summaryOfRecording, key),
            let details = try database.row(RecordingQuery.details, key)
        else { return nil }
        self.summary = try RecordingSummary(summary)
        rawFormat = details["raw_format"]
        claimedSampleFrameCount = details["claimed_sample_frame_count"]
        engineVersion = details["engine_version"]
        parametersJSON = details["parameters"]
        ingestID = details["ingest_id"]
        indexedAt = Timestamp(text: details["indexed_at"])
        files = try database.values(RecordingQuery.filesOfRecording, key, File.init)
        let flags = try database.flags(of: id)
        channels = try database.rows(RecordingQuery.channelsOfRecording, key)
            .map { Channel($0, flags: flags) }
        dialled = try database.values(SegmentQuery.dialledInRecording, key, Dialled.init)
        caseLinks = try database.values(CaseQuery.linksOfRecording, key, CaseLink.init)
        annotations = try database.annotations(of: id)
        transcripts = try database.transcripts(of: id)
        assertions = try database.rows(RecordingQuery.assertionsOfRecording, key)
            .map(Assertion.init)
        facts = try database.resolve(try database.facts(of: id)).facts
    }
}

extension RecordingDetails.File {
    init(_ row: Row) throws {
        path = FoundPath(bytes: row["path"] as Data)
        modificationTime = row["modification_time"]
        outcome = try row.decode("outcome")
        nameMismatch = row["name_mismatch"]
        foundAt = Timestamp(text: row["found_at"])
        isCurrent = row["is_current"]
    }
}

extension Database {
    /// The flags of a recording's channels, by channel.
    fileprivate func flags(of recording: RecordingID) throws -> [Int: Set<ChannelFlag>] {
        try rows(RecordingQuery.flagsOfRecording, [recording.rawValue])
            .reduce(into: [:]) { $0[$1["channel"], default: []].insert(try $1.decode("flag")) }
    }
}

extension RecordingDetails.Channel {
    init(_ row: Row, flags: [Int: Set<ChannelFlag>]) {
        number = row["channel"]
        role = (row["role"] as String?).flatMap(Role.init(rawValue:))
        utteranceCount = row["utterance_count"]
        summary = ChannelSummary(
            noiseFloor: Level(centiDBFS: row["noise_floor_cdbfs"]),
            peakLevel: Level(centiDBFS: row["peak_cdbfs"]),
            speechSampleCount: row["speech_sample_count"],
            flags: flags[number] ?? [])
    }
}

extension RecordingDetails.Dialled {
    init(_ row: Row) {
        channel = row["channel"]
        startSample = row["start_sample"]
        digits = row["digits"]
    }
}

extension RecordingDetails.Assertion {
    init(_ row: Row) {
        channel = row["channel"]
        field = row["field"]
        value = row["value"]
        source = row["source"]
        detail = row["detail"]
        assertedBy = row["asserted_by"]
        assertedAt = Timestamp(text: row["asserted_at"])
    }
}
