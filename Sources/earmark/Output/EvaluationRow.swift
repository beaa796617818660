import CallModel
import SpeechEvaluation

/// How the score of a group, or the mean over all groups, is listed.
struct EvaluationRow {
    /// What `scope` is in CSV and JSON, where a group could be called `mean`.
    enum Scope: String {
        case group, mean
    }

    var scope: Scope
    var name: String
    var f1: Double?
    var detectionErrorRate: Double?
    /// What was counted; of a mean there is nothing to count.
    var score: GroupScore?

    /// One row a group, and below several of them the mean.
    static func rows(of report: EvaluationReport) -> [EvaluationRow] {
        let groups = report.groups.map { group in
            EvaluationRow(
                scope: .group, name: group.name, f1: group.score.counts.f1,
                detectionErrorRate: group.score.counts.detectionErrorRate, score: group.score)
        }
        guard groups.count > 1 else { return groups }
        let mean = EvaluationRow(
            scope: .mean, name: "mean", f1: report.meanF1,
            detectionErrorRate: report.meanDetectionErrorRate)
        return groups + [mean]
    }

    static let columns: [Column<EvaluationRow>] = [
        Column(name: "scope", heading: nil) { .text($0.scope.rawValue) },
        Column(name: "group", heading: "Group") { .text($0.name) },
        Column(name: "recordings", heading: "Recordings") { $0.count(\.recordingCount) },
        Column(name: "missing_hypotheses", heading: "Missing") { $0.count(\.missingCount) },
        Column(name: "speech_s", heading: "Speech") { $0.time(\.speech) },
        Column(name: "missed_s", heading: nil) { $0.time(\.misses) },
        Column(name: "false_alarm_s", heading: nil) { $0.time(\.falseAlarms) },
        Column(name: "total_s", heading: nil) { $0.time(\.total) },
        Column(name: "precision_percent", heading: "Precision %") {
            percentage($0.score?.counts.precision)
        },
        Column(name: "recall_percent", heading: "Recall %") {
            percentage($0.score?.counts.recall)
        },
        Column(name: "f1_percent", heading: "F1 %") { percentage($0.f1) },
        Column(name: "f1_collar_percent", heading: "F1 ±100 ms %") {
            percentage($0.score?.collaredCounts.f1)
        },
        Column(name: "false_alarm_rate_percent", heading: "False alarm %") {
            percentage($0.score?.counts.falseAlarmRate)
        },
        Column(name: "miss_rate_percent", heading: "Miss %") {
            percentage($0.score?.counts.missRate)
        },
        Column(name: "detection_error_rate_percent", heading: "DetER %") {
            percentage($0.detectionErrorRate)
        },
        Column(name: "detection_error_rate_collar_percent", heading: "DetER ±100 ms %") {
            percentage($0.score?.collaredCounts.detectionErrorRate)
        },
        Column(name: "median_onset_error_ms", heading: "Onset ms") {
            milliseconds($0.score?.medianOnsetError)
        },
        Column(name: "median_offset_error_ms", heading: "Offset ms") {
            milliseconds($0.score?.medianOffsetError)
        },
        Column(name: "found_onsets_percent", heading: "Found %") {
            percentage($0.score?.foundOnsetShare)
        },
    ]

    private func count(_ number: (GroupScore) -> Int) -> Cell {
        score.map { .integer(number($0)) } ?? .absent
    }

    private func time(_ frameCount: (DetectionCounts) -> Int) -> Cell {
        score.map {
            .time(
                SampleTime(
                    sampleCount: frameCount($0.counts), sampleRate: DetectionCounts.frameRate))
        } ?? .absent
    }

    private static func percentage(_ share: Double?) -> Cell {
        share.map { .decimal($0 * 100, places: 1) } ?? .absent
    }

    private static func milliseconds(_ seconds: Double?) -> Cell {
        seconds.map { .decimal($0 * 1000, places: 0) } ?? .absent
    }
}
