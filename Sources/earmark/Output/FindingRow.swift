import CallFacts
import CallModel
import RecordingIndex

/// How findings of `reconcile` are listed.
enum FindingRow {
    static let columns: [Column<ReconciliationFinding>] = [
        Column(name: "kind", heading: "Kind") { .text($0.kind.rawValue) },
        Column(name: "started_at", heading: "Started") {
            .optional($0.started?.description)
        },
        Column(name: "handler", heading: "Handler") { .optional($0.handler) },
        Column(name: "caller", heading: "Caller") { .optional($0.caller) },
        Column(name: "reference", heading: "Call") { .optional($0.reference) },
        Column(name: "recording", heading: "Recording") {
            $0.recording.map { .integer(Int($0.rawValue)) } ?? .absent
        },
        Column(name: "found", heading: "Found", omission: .beginning) { .text(found($0)) },
        Column(name: "expected", heading: "Expected") { .text(expected($0)) },
        Column(name: "log", heading: nil) { .optional($0.log) },
        Column(name: "line", heading: nil) { $0.line.map(Cell.integer) ?? .absent },
        Column(name: "path", heading: nil) { $0.path.map(Cell.path) ?? .absent },
        Column(name: "number", heading: nil) { .optional($0.numbers?.call) },
        Column(name: "other_number", heading: nil) { .optional($0.numbers?.other) },
        Column(name: "difference", heading: nil) { .optional($0.numbers?.difference.rawValue) },
        Column(name: "recorded_s", heading: nil) { .milliseconds($0.recordedMilliseconds) },
        Column(name: "talk_s", heading: nil) { .milliseconds($0.talkMilliseconds) },
    ]

    /// What there is.
    private static func found(_ finding: ReconciliationFinding) -> String {
        switch finding.kind {
        case .recordingWithoutLogRow, .logRowWithoutRecording, .callWithoutIncident:
            finding.path?.description ?? row(of: finding)
        case .numberAltered:
            finding.numbers.map { numbers in
                let places = numbers.places.map { name($0, finding) }.joined(separator: ", ")
                return "\(numbers.other) \(places)"
            } ?? ""
        case .shortRecording:
            "a recording of \(Cell.milliseconds(finding.recordedMilliseconds).forPeople)"
        }
    }

    /// What should be there beside it.
    private static func expected(_ finding: ReconciliationFinding) -> String {
        switch finding.kind {
        case .recordingWithoutLogRow: "a row in a call log"
        case .logRowWithoutRecording: "a recording"
        case .callWithoutIncident: "an incident"
        case .numberAltered: "\(finding.numbers?.call ?? ""), the number of the call"
        case .shortRecording:
            "\(Cell.milliseconds(finding.talkMilliseconds).forPeople) of talk by the log"
        }
    }

    private static func name(
        _ place: ReconciliationFinding.NumberPlace, _ finding: ReconciliationFinding
    ) -> String {
        switch place {
        case .typed: "typed in \(row(of: finding))"
        case .incident(let reference): "in incident \(reference)"
        case .source(let source): "by \(source.rawValue)"
        }
    }

    private static func row(of finding: ReconciliationFinding) -> String {
        guard let line = finding.line, let log = finding.log else { return "the call log" }
        return "line \(line) of \(log)"
    }
}
