import ArgumentParser
import CallFacts

/// What the names of files say.
struct NameOptions: ParsableArguments {
    @Option(
        name: .customLong("name-pattern"),
        help: ArgumentHelp(
            "How names say who, when and what number: a pattern, or samples, asterisk or oreka.",
            discussion:
                "Such as {started:yyyyMMdd-HHmmss}_{handler}_{caller}_{call}. May be given more than "
                + "once; the first that fits a name counts.",
            valueName: "pattern"),
        transform: NameOptions.parse)
    var patterns: [NamePattern] = []

    @OptionGroup var source: SourceOptions

    func validate() throws {
        guard patterns.contains(where: \.hasTimes), source.timeZone == nil else { return }
        throw ValidationError(
            "Names have local times: say with --time-zone where they were written, such as "
                + "--time-zone Europe/London.")
    }

    @Sendable
    private static func parse(_ text: String) throws -> NamePattern {
        do {
            return try NamePattern(text)
        } catch {
            throw ValidationError("\(error)")
        }
    }
}
