/// What it took to read one file.
struct ReadingMeasurement: Sendable {
    /// The extension of its name, which mostly says how it is encoded.
    var type: String
    var byteCount: Int
    var segmentCount: Int
    /// In seconds.
    var duration: Double
}
