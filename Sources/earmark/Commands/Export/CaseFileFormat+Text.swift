import CallModel
import CaseExport
import CustodyLog
import RecordingIndex

extension ExportFormat.CaseFileFormat {
    /// The file for a case.
    func text(
        of exported: ExportedCase, _ selection: RecordingSelection, in index: RecordingIndex
    ) throws -> String {
        switch self {
        case .html: HTMLReport(exported, isInBag: false).text
        case .json: exported.json.spelling + "\n"
        case .csv: try SegmentRow.csv(of: selection, in: index)
        case .rttm: exported.recordings.map { LabelFormat.rttm.text(of: $0.labelled) }.joined()
        case .case: CASEGraph(exported).json.spelling + "\n"
        case .mg6c: ScheduleCSV.text(.nonSensitive, of: exported)
        case .mg6d: ScheduleCSV.text(.sensitive, of: exported)
        case .statement: ExportTexts.statement(exported, isInBag: false)
        }
    }
}
