internal import CallModel

extension RecordingIndex {
    /// The longest segments that a filter lets pass.
    ///
    /// - Parameters:
    ///   - filter: which segments count.
    ///   - count: how many are wanted; from 1.
    /// - Returns: no more than so many, by duration, and where that is the same, in the order in which they
    ///   are heard.
    /// - Throws: An ``IndexError``.
    public func longestSegments(
        matching filter: SegmentFilter, count: Int
    ) throws -> [FoundSegment] {
        precondition(count >= 1, "at least one segment is wanted")
        var longest: [FoundSegment] = []
        try forEachSegment(matching: filter) { segment in
            if longest.count == count {
                guard let last = longest.last, segment.isLonger(than: last) else { return }
                longest.removeLast()
            }
            let place = longest.lastIndex { !segment.isLonger(than: $0) }.map { $0 + 1 } ?? 0
            longest.insert(segment, at: place)
        }
        return longest
    }
}

extension FoundSegment {
    /// Compared exactly, whatever the two sample rates are.
    fileprivate func isLonger(than other: FoundSegment) -> Bool {
        segment.sampleCount * other.recording.sampleRate
            > other.segment.sampleCount * recording.sampleRate
    }
}
