import CallModel
import CustodyLog

extension Segment {
    /// The segment in exact values: sample frames, and hundredths of a dBFS.
    var json: CanonicalJSON {
        .object([
            "channel": .integer(channel),
            "digits": .optional(digits),
            "kind": .text(kind.rawValue),
            "mean_level_cdbfs": .integer(Int(meanLevel.centiDBFS)),
            "peak_level_cdbfs": .integer(Int(peakLevel.centiDBFS)),
            "sample_count": .integer(sampleCount),
            "start_sample": .integer(startSample),
        ])
    }
}
