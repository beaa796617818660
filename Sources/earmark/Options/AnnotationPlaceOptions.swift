import ArgumentParser
import RecordingIndex

/// Which part of a recording a note or tag is about.
struct AnnotationPlaceOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("Where it begins: seconds, m:ss or h:mm:ss.", valueName: "time"))
    var from: Position?

    @Option(name: .long, help: ArgumentHelp("Where it ends.", valueName: "time"))
    var to: Position?

    @Option(name: .long, help: "The channel that it is about, counted from 1.")
    var channel: Int?

    func validate() throws {
        guard (from == nil) == (to == nil) else {
            throw ValidationError("--from and --to belong together: say where it begins and ends.")
        }
        if let from, let to, from.duration >= to.duration {
            throw ValidationError("--from should lie before --to.")
        }
        if let channel, channel < 1 {
            throw ValidationError("--channel is counted from 1, and is \(channel).")
        }
    }

    /// The part.
    var place: TextPlace {
        var place = TextPlace(channel: channel)
        if let from, let to { place.milliseconds = from.milliseconds..<to.milliseconds }
        return place
    }
}

extension Position {
    /// In milliseconds.
    fileprivate var milliseconds: Int { Int(duration / .milliseconds(1)) }
}
