internal import CallModel
internal import GRDB

extension RecordingIndex {
    /// Calls a closure with each segment that a filter lets pass, in the order in which they are
    /// heard: by recording number, then start, then channel.
    ///
    /// Memory use grows with the segments of the longest recording only. The same index and filter
    /// give the same segments in the same order. The closure must not use the index.
    ///
    /// - Throws: An ``IndexError``, or what the closure throws.
    public func forEachSegment(
        matching filter: SegmentFilter, _ body: (FoundSegment) throws -> Void
    ) throws {
        try stream { database in
            try database.forEachRecording(in: filter.selection) { recording in
                let arguments = filter.arguments(for: recording)
                try database.cursor(SegmentQuery.ofRecording, arguments)
                    .forEach { try body(FoundSegment($0, of: recording)) }
            }
        }
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
        ]
    }
}
