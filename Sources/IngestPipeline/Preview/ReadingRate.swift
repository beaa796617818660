/// What files took that were read, and so what others like them take.
struct ReadingRate {
    private(set) var byteCount = 0
    /// In seconds.
    private(set) var duration = 0.0
    private var segmentCount = 0

    mutating func add(_ measurement: ReadingMeasurement) {
        byteCount += measurement.byteCount
        duration += measurement.duration
        segmentCount += measurement.segmentCount
    }

    /// How long so many bytes take, in seconds.
    func duration(of byteCount: Int) -> Double {
        duration * share(byteCount)
    }

    /// How many segments there are in so many bytes.
    func segmentCount(of byteCount: Int) -> Double {
        Double(segmentCount) * share(byteCount)
    }

    private func share(_ byteCount: Int) -> Double {
        self.byteCount > 0 ? Double(byteCount) / Double(self.byteCount) : 0
    }
}
