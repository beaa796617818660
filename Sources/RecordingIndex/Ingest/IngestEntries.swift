/// When a run began, and the rows that it has entered once and refers to from then on.
struct IngestEntries {
    let startedAt: Timestamp
    var ingestID: Int64?
    var segmentationID: Int64?
}
