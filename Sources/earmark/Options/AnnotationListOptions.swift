import ArgumentParser
import RecordingIndex

/// Which notes or tags are listed.
struct AnnotationListOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Only those of these: numbers, SHA-256 digests or their first digits, files or folders.",
            valueName: "recording"))
    var recordings: [String] = []

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp(
            "Only those of recordings linked to this case.", valueName: "reference"))
    var caseReference: String?

    @Flag(name: .long, help: "Those that were withdrawn as well.")
    var withdrawn = false

    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var output: OutputOptions

    /// Lists them.
    func run(_ kind: AnnotationKind) throws {
        let index = try consultation.open()
        let named = try index.recordings(named: recordings)
        let selection = RecordingSelection(
            caseID: try index.caseID(caseReference), recordings: named.isEmpty ? nil : Set(named))
        try consultation.record("\(kind.rawValue) list", of: selection, in: index)
        var rows = RowWriter(Annotation.columns, format: output.format)
        try index.forEachAnnotation(kind, in: selection) {
            if withdrawn || $0.withdrawnAt == nil { try rows.write($0) }
        }
        try rows.finish()
        try rows.requireRows()
    }
}
