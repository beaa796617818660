/// The sampling of a telephone line.
enum Telephone {
    /// Sample frames a second.
    static let sampleRate = 8000
    /// Sample frames a millisecond: whole, so that every position in milliseconds is exact.
    static let samplesPerMillisecond = sampleRate / 1000
}
