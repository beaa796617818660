import CallModel

/// A TextGrid in Praat's long text format: a tier of intervals for each channel, empty between its
/// segments, since intervals of a tier leave no gap.
enum PraatTextGrid {
    static func text(of recording: LabelledRecording) -> String {
        let tiers = recording.tiers
        // A grid has to end after it begins, and a recording may be empty.
        let end = recording.time(max(1, recording.sampleFrameCount)).preciseSeconds
        var text = """
            File type = "ooTextFile"
            Object class = "TextGrid"

            xmin = 0
            xmax = \(end)
            tiers? <exists>
            size = \(tiers.count)
            item []:

            """
        for (index, tier) in tiers.enumerated() {
            let intervals = intervals(of: tier, in: recording)
            text += """
                    item [\(index + 1)]:
                        class = "IntervalTier"
                        name = "\(quoted(tier.name))"
                        xmin = 0
                        xmax = \(end)
                        intervals: size = \(intervals.count)

                """
            for (index, interval) in intervals.enumerated() {
                text += """
                            intervals [\(index + 1)]:
                                xmin = \(recording.time(interval.start).preciseSeconds)
                                xmax = \(recording.time(interval.end).preciseSeconds)
                                text = "\(quoted(interval.label))"

                    """
            }
        }
        return text
    }

    private typealias Interval = (start: Int, end: Int, label: String)

    private static func intervals(
        of tier: LabelTier, in recording: LabelledRecording
    ) -> [Interval] {
        var intervals: [Interval] = []
        var end = 0
        for segment in tier.segments {
            if segment.startSample > end { intervals.append((end, segment.startSample, "")) }
            intervals.append((segment.startSample, segment.endSample, segment.label))
            end = segment.endSample
        }
        let last = max(1, recording.sampleFrameCount)
        if end < last { intervals.append((end, last, "")) }
        return intervals
    }

    private static func quoted(_ text: String) -> String {
        text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    }
}
