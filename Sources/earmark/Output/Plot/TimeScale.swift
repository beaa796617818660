import CallModel

/// Where on a plot a time in the recording lies, and which times are worth a mark.
struct TimeScale {
    /// The left end of the plot, and how wide it is.
    var left: Double
    var width: Double
    /// How long the recording is, in sample frames, and how many of them are in a second.
    var sampleCount: Int
    var sampleRate: Int

    /// The horizontal position of a sample frame; beyond the recording, its end.
    func x(_ sample: Int) -> Double {
        left + width * Double(min(max(sample, 0), sampleCount)) / Double(max(sampleCount, 1))
    }

    /// Times that are marked, in milliseconds, and how each is spelt.
    var ticks: [(milliseconds: Int, x: Double, label: String)] {
        let end = SampleTime(sampleCount: sampleCount, sampleRate: sampleRate).milliseconds
        return stride(from: 0, through: end, by: step).map { time in
            (time, left + width * Double(time) / Double(max(end, 1)), label(time))
        }
    }

    /// The least step whose labels have room, in milliseconds.
    private var step: Int {
        let end = SampleTime(sampleCount: sampleCount, sampleRate: sampleRate).milliseconds
        let steps = Self.steps
        return steps.first { Double($0) * width >= Double(end) * Self.leastDistance }
            ?? Self.longestStep * (1 + end / (Self.longestStep * 12))
    }

    /// A time with no more digits than the step needs.
    private func label(_ time: Int) -> String {
        let clock = SampleTime(sampleCount: time, sampleRate: 1000).clock
        let digits = step < 10 ? 3 : step < 100 ? 2 : step < 1000 ? 1 : 0
        return String(clock.dropLast(digits == 0 ? 4 : 3 - digits))
    }

    private static let steps = [
        1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000,
        120_000, 300_000, 600_000, 900_000, 1_800_000, longestStep,
    ]
    private static let longestStep = 3_600_000
    /// Between two marks.
    private static let leastDistance = 76.0
}
