public import CallModel

/// Schedules of unused material, with the columns of forms MG6C (non-sensitive) and MG6D (sensitive).
public enum ScheduleCSV {
    /// The name of the file of a schedule.
    public static func fileName(of schedule: Schedule) -> String {
        switch schedule {
        case .nonSensitive: "mg6c-non-sensitive.csv"
        case .sensitive: "mg6d-sensitive.csv"
        }
    }

    /// A schedule of a case, by number. What is left for whoever examines it is empty.
    public static func text(_ schedule: Schedule, of exported: ExportedCase) -> String {
        CSVText.line(columns(of: schedule))
            + (exported.schedules[schedule] ?? []).map { item in
                CSVText.line(fields(of: item, on: schedule, in: exported))
            }.joined()
    }

    private static func columns(of schedule: Schedule) -> [String] {
        let known = ["Item No.", "Description", "Location", "SHA-256"]
        return switch schedule {
        case .nonSensitive: known + ["For prosecutor: D, CND or I", "Comment"]
        case .sensitive:
            known + ["Reason for sensitivity", "For prosecutor: agree yes or no", "Comment"]
        }
    }

    private static func fields(
        of item: ExportedItem, on schedule: Schedule, in exported: ExportedCase
    ) -> [String] {
        let recording = exported.recording(item.recording)
        let part = recording.map { item.partText(in: $0) } ?? ""
        let known = [
            item.scheduleNumber.map(String.init) ?? "",
            [item.description, part].compactMap(\.self).joined(separator: "; "),
            recording?.labelled.path.description ?? "", recording?.contentHash.description ?? "",
        ]
        let comment = recording == nil ? "No longer part of the case" : comment(on: item, schedule)
        return switch schedule {
        case .nonSensitive: known + ["", comment]
        case .sensitive: known + [item.reason ?? "", "", comment]
        }
    }

    /// What became of an item since it was listed; its number stays its own.
    private static func comment(on item: ExportedItem, _ schedule: Schedule) -> String {
        guard item.status.schedule != schedule else { return "" }
        let mark = item.mark.map { " \($0)" } ?? ""
        return "Now: \(StatusName.text(item.status))\(mark)"
    }
}
