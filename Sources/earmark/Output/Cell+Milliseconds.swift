import CallModel

extension Cell {
    /// A duration in milliseconds, where there is one.
    static func milliseconds(_ duration: Int?) -> Cell {
        duration.map { .time(SampleTime(sampleCount: $0, sampleRate: 1000)) } ?? .absent
    }
}
