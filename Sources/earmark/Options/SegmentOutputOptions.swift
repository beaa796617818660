import ArgumentParser

/// How segments are printed.
struct SegmentOutputOptions: ParsableArguments {
    @Option(name: .long, help: "table, json, ndjson, csv or rttm.")
    var format: OutputFormat = .table
}
