internal import CallModel
internal import GRDB

extension RecordingIndex {
    /// Every run of ingest that put something on record, in the order of their numbers.
    public func runs() throws(IndexError) -> [RunSummary] {
        // Who is at work is asked before and after, since a run may end or begin in between.
        let before = startsOfHolders
        var runs = try read { try $0.runs() }
        let starts = before.union(startsOfHolders)
        for index in runs.indices where runs[index].state == .running {
            // A run begins when its claim on the index does, and so the two are known by each other.
            if !starts.contains(runs[index].startedAt.text) { runs[index].state = .killed }
        }
        return runs
    }

    private var startsOfHolders: Set<String> {
        Set(file.map { HolderFile.holders(of: $0.path).map(\.since) } ?? [])
    }
}

extension Database {
    fileprivate func runs() throws -> [RunSummary] {
        var runs: [Int: RunSummary] = [:]
        for row in try rows(RunQuery.all) {
            let run = try RunSummary(row)
            runs[run.number] = run
        }
        for row in try rows(RunQuery.filesByOutcome) {
            runs[row["ingest_id"]]?.counts[try row.decode("outcome")] = row["file_count"]
        }
        for row in try rows(RunQuery.roles) {
            runs[row["ingest_id"]]?.roleCount = row["role_count"]
        }
        return runs.values.sorted { $0.number < $1.number }
    }
}
