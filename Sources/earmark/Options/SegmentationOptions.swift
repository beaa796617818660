public import ArgumentParser
public import VoiceSegmentation

/// What decides where utterances begin and end.
struct SegmentationOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Which way a doubtful frame goes: standard or high.",
            discussion: "With high, as little speech as possible is missed, and more else is found."
        ))
    var sensitivity: Sensitivity = .standard

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What decides: the classifier, or energy alone.",
            discussion: "The energy over the noise floor is for comparison and for explanation."))
    var decision: SegmentationParameters.Decision = .classifier

    /// The parameters that were asked for.
    var parameters: SegmentationParameters {
        SegmentationParameters(sensitivity, decision: decision)
    }
}

extension Sensitivity: ExpressibleByArgument {}
extension SegmentationParameters.Decision: ExpressibleByArgument {}
