@testable import SpeechEvaluation

/// Intervals in milliseconds, start and end.
func intervals(_ milliseconds: (Int, Int)...) -> [SpeechInterval] {
    milliseconds.map { start, end in
        SpeechInterval(
            startMicroseconds: start * 1000, durationMicroseconds: (end - start) * 1000,
            rounding: .exactSum)
    }
}

extension RecordingSpeech {
    /// Speech with these intervals on the channels from 1 on.
    init(channels: [SpeechInterval]...) {
        self.init()
        for (index, intervals) in channels.enumerated() {
            for interval in intervals { append(interval, toChannel: index + 1) }
        }
    }
}
