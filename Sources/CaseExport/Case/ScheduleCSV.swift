import CallModel

/// Schedules of unused material, with the columns of forms MG6C (non-sensitive) and MG6D (sensitive).
public enum ScheduleCSV {
    /// Those that a case has.
    public enum Kind: String, CaseIterable, Sendable {
        /// Form MG6C.
        case nonSensitive
        /// Form MG6D.
        case sensitive

        /// The name of its file.
        public var fileName: String {
            switch self {
            case .nonSensitive: "mg6c-non-sensitive.csv"
            case .sensitive: "mg6d-sensitive.csv"
            }
        }

        var status: String {
            switch self {
            case .nonSensitive: "unusedNonSensitive"
            case .sensitive: "unusedSensitive"
            }
        }

        /// What is left for whoever examines the schedule comes last, and is empty.
        fileprivate var columns: [String] {
            let known = ["Item No.", "Description", "Location", "SHA-256"]
            return switch self {
            case .nonSensitive: known + ["For prosecutor: D, CND or I", "Comment"]
            case .sensitive:
                known + ["Reason for sensitivity", "For prosecutor: agree yes or no", "Comment"]
            }
        }
    }

    /// The schedule of a case; the items without a number, which were never listed, come last.
    public static func text(_ kind: Kind, of exported: ExportedCase) -> String {
        let items = exported.items.filter { $0.status == kind.status }.sorted {
            ($0.scheduleNumber ?? .max, $0.recording) < ($1.scheduleNumber ?? .max, $1.recording)
        }
        return CSVText.line(kind.columns)
            + items.map { line(of: $0, kind, in: exported) }.joined()
    }

    private static func line(
        of item: ExportedItem, _ kind: Kind, in exported: ExportedCase
    ) -> String {
        let recording = exported.recording(item.recording)
        let part = recording.map { item.partText(in: $0) } ?? ""
        let known = [
            item.scheduleNumber.map(String.init) ?? "",
            [item.description, part].compactMap(\.self).joined(separator: "; "),
            recording?.labelled.path.description ?? "", recording?.contentHash.description ?? "",
        ]
        switch kind {
        case .nonSensitive: return CSVText.line(known + ["", ""])
        case .sensitive: return CSVText.line(known + [item.reason ?? "", "", ""])
        }
    }
}
