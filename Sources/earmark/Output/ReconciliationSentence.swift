import CallModel
import RecordingIndex

/// What `reconcile` found, in sentences that a report can quote.
enum ReconciliationSentence {
    /// What was compared, what was found, and what that rests on.
    static func text(of result: Reconciliation, by terms: ReconciliationTerms) -> String {
        let basis = result.basis
        let counts = result.kinds.map { kind in
            "\(result.findings.count { $0.kind == kind }) \(kind.rawValue)"
        }
        let logs = [
            basis.rowCount(of: .calls).map {
                "\(Count.text($0, "row")) of call logs\(period(basis))"
            },
            basis.rowCount(of: .incidents).map { Count.text($0, "incident") },
        ].compactMap(\.self)
        var sentences = [
            Count.text(basis.recordings.count, "recording was", "recordings were")
                + " compared with "
                + (logs.isEmpty ? "each other's sources" : logs.joined(separator: " and "))
                + "; found\(ReportSentence.scope(terms.filter)): "
                + (counts.isEmpty ? "nothing" : counts.joined(separator: ", ")) + "."
        ]
        if result.kinds.contains(.shortRecording) {
            sentences.append(
                "Short is a recording of less than \(terms.shortPercent) % of the logged talk time, "
                    + "and more than \(ReconciliationTerms.shortTolerance / 1000) s less.")
        }
        if !result.impossibleKinds.isEmpty {
            sentences.append(
                "Not looked for, since its log is not imported: "
                    + result.impossibleKinds.map(\.rawValue).joined(separator: ", ") + ".")
        }
        return (sentences + [ReportSentence.sources(basis)]).joined(separator: " ")
    }

    /// What part of the logged calls is held, and what that rests on.
    static func text(of result: Coverage, _ filter: CallFilter, zone: String?) -> String {
        guard result.basis.rowCount(of: .calls) != nil else {
            return "No call log is imported, so nobody knows what should be held."
        }
        let share = ReportSentence.percent(result.heldCount, of: result.loggedCount)
        return "Of \(Count.text(result.loggedCount, "answered call"))"
            + "\(ReportSentence.scope(filter)) that call logs have\(period(result.basis)), \(result.heldCount) (\(share)) are held as "
            + "recordings. Weeks begin on Monday in \(zone ?? "UTC"). "
            + ReportSentence.sources(result.basis)
    }

    private static func period(_ basis: ReconciliationBasis) -> String {
        basis.logPeriod.map { " from \($0.lowerBound) to \($0.upperBound)" } ?? ""
    }
}
