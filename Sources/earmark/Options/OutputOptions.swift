import ArgumentParser

/// How rows are printed, for commands whose rows are not segments.
struct OutputOptions: ParsableArguments {
    @Option(name: .customLong("format"), help: "How rows are printed.")
    var rowFormat: RowFormat = .table

    /// The format for ``RowWriter``.
    var format: OutputFormat { rowFormat.outputFormat }
}
