import ArgumentParser

/// How segments are printed.
struct SegmentOutputOptions: ParsableArguments {
    @Option(name: .long, help: "How segments are printed.")
    var format = SegmentFormat.rows(.table)
}
