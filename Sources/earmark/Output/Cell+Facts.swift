import CallModel
import RecordingIndex

/// Values of calls as cells.
extension Cell {
    /// A duration in milliseconds, where it is known.
    static func duration(_ milliseconds: Int64?) -> Cell {
        milliseconds.map { .time(SampleTime(sampleCount: Int($0), sampleRate: 1000)) } ?? .absent
    }

    /// A moment, where it is known.
    static func moment(_ time: Timestamp?) -> Cell {
        time.map { .text($0.description) } ?? .absent
    }

    /// Hundredths as a number with two decimals, where there is one.
    static func hundredths(_ number: Int64?) -> Cell {
        number.map { .decimal(Double($0) / 100, places: 2) } ?? .absent
    }
}
