import ArgumentParser
import RecordingIndex

/// A moment in UTC, as it is typed: a date, or a date and a time.
struct Moment: ExpressibleByArgument {
    let timestamp: Timestamp

    init?(argument: String) {
        guard let timestamp = Timestamp(argument) else { return nil }
        self.timestamp = timestamp
    }
}
