import CallFacts
import CallModel
import RecordingIndex

/// Sentences that a report can quote, beside the rows that they are about.
enum ReportSentence {
    /// Says it: below a table, else where talk goes, so that data stay data.
    static func write(_ text: String, beside format: RowFormat) throws {
        if format == .table {
            try StandardOutput.say("\n" + text)
        } else {
            StandardError.say(text)
        }
    }

    /// A part of a whole in percent, with two decimals.
    static func percent(_ part: Int, of whole: Int) -> String {
        DecimalText.rounded(100 * Double(part) / Double(max(whole, 1)), places: 2) + " %"
    }

    /// What the rows rest on.
    static func sources(_ basis: ReconciliationBasis) -> String {
        let files = basis.sources.map {
            "\($0.name) (\(Count.text($0.rowCount, "row")) of \($0.kind.rawValue), "
                + "SHA-256 \($0.contentHash))"
        }
        let recordings =
            "\(Count.text(basis.recordings.count, "recording")) (SHA-256 of their digests: "
            + "\(basis.recordings.text))"
        return "Sources: \((files + [recordings]).joined(separator: "; ")). "
            + "earmark \(ProgramVersion.current)."
    }

    /// Which calls were asked for, such as ` of H07`; empty where all were.
    static func scope(_ filter: CallFilter) -> String {
        [
            filter.handler.map { " of \($0)" }, filter.number.map { " with \($0.text)" },
            filter.from.map { " from \($0)" }, filter.to.map { " before \($0)" },
        ].compactMap(\.self).joined()
    }
}
