/// How long it takes to read files, and what is in them, judged by some of them.
public struct ReadingEstimate: Hashable, Sendable {
    /// How long reading and analysing all of them takes with the jobs of the run, in seconds.
    public private(set) var duration = 0.0
    /// How many segments they have.
    public private(set) var segmentCount = 0
    /// How many files were read to judge by.
    public private(set) var sampleCount = 0
    /// How many bytes those have.
    public private(set) var sampleByteCount = 0

    /// What nothing takes.
    init() {}

    /// Judges files of the given bytes by the measurements of some of them.
    ///
    /// The files of a type take as long a byte as its sample did, and a type without a sample as long
    /// as the whole sample. All together take as much less than one after the other as the sample did.
    ///
    /// - Parameters:
    ///   - byteCounts: The bytes of the files to be read, by type.
    ///   - sample: The measurements.
    ///   - duration: How long the whole sample took, in seconds.
    init(of byteCounts: [String: Int], by sample: [ReadingMeasurement], in duration: Double) {
        var rates: [String: ReadingRate] = [:]
        var overall = ReadingRate()
        for measurement in sample {
            rates[measurement.type, default: ReadingRate()].add(measurement)
            overall.add(measurement)
        }
        var (seconds, segments) = (0.0, 0.0)
        for (type, byteCount) in byteCounts {
            let rate = rates[type] ?? overall
            seconds += rate.duration(of: byteCount)
            segments += rate.segmentCount(of: byteCount)
        }
        self.duration = overall.duration > 0 ? seconds * duration / overall.duration : 0
        segmentCount = Int(segments.rounded(.up))
        sampleCount = sample.count
        sampleByteCount = overall.byteCount
    }
}
