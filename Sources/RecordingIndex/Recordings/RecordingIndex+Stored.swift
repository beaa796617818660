public import CallModel
internal import GRDB

extension RecordingIndex {
    /// The segments of a recording as they are stored, by channel and start.
    public func storedSegments(of recording: RecordingID) throws(IndexError) -> [Segment] {
        try read { database in
            try database.values(SegmentQuery.stored, [recording.rawValue]) { try $0.segment() }
        }
    }
}

extension Row {
    /// A segment from the columns of ``SegmentQuery/stored``.
    func segment() throws -> Segment {
        guard let kind = SegmentKind(code: self["kind"]) else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "a segment is of an unknown kind")
        }
        return Segment(
            channel: self["channel"], startSample: self["start_sample"],
            sampleCount: self["sample_count"], kind: kind,
            meanLevel: Level(centiDBFS: self["mean_level_cdbfs"]),
            peakLevel: Level(centiDBFS: self["peak_level_cdbfs"]), digits: self["digits"])
    }
}
