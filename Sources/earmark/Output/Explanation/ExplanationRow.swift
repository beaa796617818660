import CallModel
import VoiceSegmentation

/// One event in a channel, and what was measured when it was decided.
struct ExplanationRow {
    /// What happens.
    enum Event: String {
        /// An utterance begins.
        case onset
        /// An utterance ends.
        case offset
        /// A stretch is left out that might have been speech.
        case rejected
    }

    var file: FoundPath
    var channel: Int
    var event: Event
    /// Why, in plain words.
    var reason: String
    /// The sample frames; none of them at a boundary.
    var samples: Range<Int>
    /// Sample frames a second.
    var sampleRate: Int
    /// The level, the noise floor under it, and the level that energy alone would call speech.
    var level: Level
    var floor: Level
    var threshold: Level
    /// The score, and what it has to exceed: in hundredths of a unit of log odds, or of a decibel
    /// over the threshold where energy decides.
    var score: Int
    var leastScore: Int

    /// How explanations are listed.
    static let columns: [Column<ExplanationRow>] = [
        Column(name: "file", heading: "File", omission: .beginning) { .path($0.file.name) },
        Column(name: "channel", heading: "Channel") { .integer($0.channel) },
        Column(name: "what", heading: "What") { .text($0.event.rawValue) },
        Column(name: "reason", heading: "Reason", omission: .end) { .text($0.reason) },
        Column(name: "start_s", heading: "Start") { .time($0.time($0.samples.lowerBound)) },
        Column(name: "end_s", heading: "End") { .time($0.time($0.samples.upperBound)) },
        Column(name: "level_dbfs", heading: "dBFS") { .level($0.level) },
        Column(name: "floor_dbfs", heading: "Floor") { .level($0.floor) },
        Column(name: "threshold_dbfs", heading: "Threshold") { .level($0.threshold) },
        Column(name: "score", heading: "Score") { .decimal(Double($0.score) / 100, places: 2) },
        Column(name: "score_threshold", heading: "Needed") {
            .decimal(Double($0.leastScore) / 100, places: 2)
        },
        Column(name: "path", heading: nil) { .path($0.file) },
    ]

    private func time(_ sampleCount: Int) -> SampleTime {
        SampleTime(sampleCount: sampleCount, sampleRate: sampleRate)
    }
}
