internal import CallModel
internal import GRDB

extension RecordingIndex {
    /// Counts what the index holds, and measures the file.
    public func statistics() throws(IndexError) -> IndexStatistics {
        try read { database in
            var statistics = IndexStatistics()
            try database.count(&statistics)
            try database.measure(&statistics)
            return statistics
        }
    }
}

extension Database {
    fileprivate func count(_ statistics: inout IndexStatistics) throws {
        statistics.files = try rows(StatisticsQuery.filesByOutcome).map {
            IndexStatistics.Files(
                outcome: try $0.decode("outcome"), count: $0["file_count"],
                byteCount: $0["byte_count"])
        }
        if let recordings = try row(StatisticsQuery.recordings) {
            statistics.recordingCount = recordings["recording_count"]
            statistics.duration = recordings["duration"]
        }
        statistics.channelCount = try row(StatisticsQuery.channels)?["channel_count"] ?? 0
        statistics.segments = try SegmentKind.allCases.compactMap { kind in
            try row(StatisticsQuery.segmentsOfKind, [kind.code]).map {
                IndexStatistics.Segments(
                    kind: kind, count: $0["segment_count"], duration: $0["duration"])
            }
        }
        if let cases = try row(StatisticsQuery.cases) {
            statistics.caseCount = cases["case_count"]
            statistics.closedCaseCount = cases["closed_count"]
        }
        statistics.linkCount = try row(StatisticsQuery.links)?["link_count"] ?? 0
        statistics.callCount = try row(StatisticsQuery.calls)?["call_count"] ?? 0
        statistics.factCount = try row(StatisticsQuery.facts)?["fact_count"] ?? 0
        if let imports = try row(StatisticsQuery.imports) {
            statistics.importCount = imports["import_count"]
            statistics.importedRowCount = imports["row_count"]
        }
        for run in try rows(StatisticsQuery.runs) {
            statistics.runCounts[run["state"]] = run["run_count"]
        }
    }

    fileprivate func measure(_ statistics: inout IndexStatistics) throws {
        let pages = try pages()
        statistics.byteCount = pages.size * pages.count
        statistics.freeByteCount = pages.size * pages.freeCount
        guard try row(SchemaQuery.hasSizes) != nil else { return }
        statistics.parts = try rows(SchemaQuery.sizes).map {
            IndexStatistics.Part(name: $0["name"], byteCount: $0["pgsize"])
        }
        let names = try rows(SchemaQuery.indexesOfSegments).map { $0["name"] as String }
        statistics.segmentByteCount = statistics.parts
            .filter { ($0.name == "segment") || names.contains($0.name) }
            .reduce(0) { $0 + $1.byteCount }
    }

    /// The size of a page in bytes, how many pages the file has, and how many of them are free.
    func pages() throws -> (size: Int, count: Int, freeCount: Int) {
        guard let row = try row(SchemaQuery.pages) else { return (0, 0, 0) }
        return (row["page_size"], row["page_count"], row["freelist_count"])
    }
}
