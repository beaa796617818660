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
        var parameters = SegmentationParameters(sensitivity)
        parameters.decision = decision
        // What a sensitivity asks of scores is in log odds, which energy has none of.
        if decision == .energy { parameters.leastScore = 0 }
        return parameters
    }
}

extension Sensitivity: ExpressibleByArgument {}
extension SegmentationParameters.Decision: ExpressibleByArgument {}
