import ArgumentParser
import CallFacts

/// The IANA name of a time zone, such as `Europe/London`.
struct ZoneName: ExpressibleByArgument {
    let name: String

    init?(argument: String) {
        guard Clock(zone: argument) != nil else { return nil }
        name = argument
    }
}
