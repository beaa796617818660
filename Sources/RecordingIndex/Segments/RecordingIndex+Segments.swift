internal import CallModel
internal import GRDB

extension RecordingIndex {
    /// Calls a closure with each segment that a filter lets pass, in the order in which they are
    /// heard: by recording number, then start, then channel.
    ///
    /// Memory use grows with the segments of the longest recording only and, where dialled digits are
    /// looked for, with the number of recordings that have them. The same index and filter give the
    /// same segments in the same order. The closure must not use the index.
    ///
    /// - Throws: An ``IndexError``, or what the closure throws.
    public func forEachSegment(
        matching filter: SegmentFilter, _ body: (FoundSegment) throws -> Void
    ) throws {
        // By channel, then start, as they are stored: two sorted runs, which are merged here faster than
        // SQLite sorts rows.
        var segments: [FoundSegment] = []
        try stream { database in
            try database.forEachRecording(in: try database.selection(for: filter)) { recording in
                let arguments = filter.arguments(for: recording)
                let shared = SharedSummary(recording)
                segments.removeAll(keepingCapacity: true)
                try database.cursor(SegmentQuery.ofRecording, arguments)
                    .forEach { segments.append(try FoundSegment($0, of: shared)) }
                segments.sort { $0.isHeard(before: $1) }
                try segments.forEach(body)
            }
        }
    }
}

extension FoundSegment {
    /// The order within a recording.
    fileprivate func isHeard(before other: FoundSegment) -> Bool {
        (segment.startSample, segment.channel) < (other.segment.startSample, other.segment.channel)
    }
}

extension Database {
    /// The recordings to look into: when dialled digits are looked for in the whole index, those that
    /// have them.
    fileprivate func selection(for filter: SegmentFilter) throws -> RecordingSelection {
        guard let digits = filter.digits, filter.selection.isEverything else {
            return filter.selection
        }
        let recordings = try rows(SegmentQuery.recordingsOfDigits, [digits])
            .map { RecordingID(rawValue: $0[0]) }
        return RecordingSelection(recordings: Set(recordings))
    }
}

extension SegmentFilter {
    /// The arguments of ``SegmentQuery/ofRecording``: seconds become samples at the recording's own
    /// rate, so that no segment on the boundary is lost or gained by rounding.
    fileprivate func arguments(for recording: RecordingSummary) -> StatementArguments {
        let rate = recording.sampleRate
        return [
            recording.id.rawValue,
            channel,
            role?.rawValue,
            kind?.code,
            from?.samples(at: rate) ?? 0,
            to?.samplesCovering(at: rate) ?? Int.max,
            minimumDuration?.samplesCovering(at: rate) ?? 0,
            maximumDuration?.samples(at: rate) ?? Int.max,
            (minimumLevel ?? .silence).centiDBFS,
            (maximumLevel ?? Level(centiDBFS: 0)).centiDBFS,
            digits,
        ]
    }
}
