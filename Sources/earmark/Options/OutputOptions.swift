import ArgumentParser

/// How rows are printed, for commands whose rows are not segments.
struct OutputOptions: ParsableArguments {
    @Option(name: .long, help: "How rows are printed.")
    var format: RowFormat = .table
}
