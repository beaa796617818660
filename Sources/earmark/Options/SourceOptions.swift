public import ArgumentParser
public import CallFacts

/// Where and by which clock something was written down.
struct SourceOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The zone of local times, such as Europe/London.", valueName: "zone"))
    var timeZone: ZoneName?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The country in which numbers without country code are dialled.", valueName: "code"))
    var region: DialingRegion = .gb

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(
            "By how many seconds the clock was fast; less than 0 when it was slow.",
            valueName: "seconds"))
    var clockOffset: ClockOffset = ClockOffset(milliseconds: 0)

    /// Understands what is written there.
    var reader: FactReader {
        FactReader(
            region: region,
            clock: Clock(zone: timeZone?.name, aheadBy: clockOffset.milliseconds) ?? .unknown)
    }
}

extension DialingRegion: ExpressibleByArgument {
    /// The region with an ISO 3166 code.
    public init?(argument: String) { self.init(code: argument) }

    /// The code, for the help.
    public var defaultValueDescription: String { code }

    /// The codes that are known.
    public static var allValueStrings: [String] { all.map(\.code) }
}
