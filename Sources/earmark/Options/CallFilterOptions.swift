import ArgumentParser
import CallFacts
import RecordingIndex

/// Which calls are asked for.
struct CallFilterOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only calls of this handler, by name or extension.", valueName: "handler"))
    var handler: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only calls with this number at the other end, however it is written.",
            valueName: "number"))
    var number: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only calls that began at this time or later, such as 2026-03-01 or "
                + "2026-03-01T09:30Z.", valueName: "time"))
    var from: String?

    @Option(name: .long, help: ArgumentHelp("Only calls that began before.", valueName: "time"))
    var to: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The zone of local times, such as Europe/London.", valueName: "zone"))
    var timeZone: ZoneName?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The country in which --number is dialled, where it has no country code.",
            valueName: "code"))
    var region: DialingRegion = .gb

    func validate() throws { _ = try makeFilter() }

    /// The clock of local times.
    var clock: Clock { Clock(zone: timeZone?.name) ?? .unknown }

    /// The filter; the arguments were validated.
    var filter: CallFilter { (try? makeFilter()) ?? CallFilter() }

    private func makeFilter() throws -> CallFilter {
        var filter = CallFilter()
        filter.handler = handler
        if let number {
            guard let read = PhoneNumber(number, in: region), read.normalized != nil else {
                throw ValidationError("--number should be a telephone number, and is '\(number)'.")
            }
            filter.number = read
        }
        filter.from = try time(from, "--from")?.instant
        // In the hour that autumn repeats, what may have been before is not left out.
        filter.to = try time(to, "--to").map { $0.alternative ?? $0.instant }
        return filter
    }

    /// Reads the time that an option gives: a date, or a time by the zone's clock.
    func time(_ text: String?, _ option: String) throws -> CallTime? {
        guard let text else { return nil }
        let isDate = text.count == 10 && text.contains("-")
        do {
            return try CallTime(
                isDate ? text + " 00:00" : text, clock: clock)
        } catch {
            throw ValidationError("\(option): \(error).")
        }
    }
}
