import CallModel

/// Exhibits, and what else recordings are in a case, as a list.
public enum ItemCSV {
    /// The list, in the order of the case.
    public static func text(of exported: ExportedCase) -> String {
        let columns = [
            "mark", "status", "description", "part", "recording", "file", "sha256", "producer",
            "produced_on", "schedule_number", "reason",
        ]
        return CSVText.line(columns)
            + exported.items.map { item in
                let recording = exported.recording(item.recording)
                return CSVText.line([
                    item.mark ?? "", item.status.rawValue, item.description ?? "",
                    recording.map { item.partText(in: $0) } ?? "", String(item.recording),
                    recording?.fileName ?? "", recording?.contentHash.description ?? "",
                    item.producer ?? "", item.producedOn ?? "",
                    item.scheduleNumber.map(String.init) ?? "", item.reason ?? "",
                ])
            }.joined()
    }
}
