import ArgumentParser

/// How rows are printed, for commands whose rows are not segments.
struct OutputOptions: ParsableArguments {
    @Option(name: .long, help: "table, json, ndjson or csv.")
    var format: OutputFormat = .table

    func validate() throws {
        guard format != .rttm else {
            throw ValidationError(
                "RTTM holds utterances; `earmark segments` and `earmark segment` print it.")
        }
    }
}
