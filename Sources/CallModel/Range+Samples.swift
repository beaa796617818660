extension Range<Int> {
    /// The sample frames of a stretch, as it is stored and handed on; `nil` unless it begins at 0 or
    /// later, and has at least one sample frame and an end.
    public init?(startSample: Int, sampleCount: Int) {
        let (end, isTooLong) = startSample.addingReportingOverflow(sampleCount)
        guard startSample >= 0, sampleCount > 0, !isTooLong else { return nil }
        self = startSample..<end
    }
}
