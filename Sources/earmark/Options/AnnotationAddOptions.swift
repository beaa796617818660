import ArgumentParser
import CallModel
import RecordingIndex

/// What is written of a recording.
struct AnnotationAddOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Its number, its SHA-256 or the first six digits or more, or a path.",
            valueName: "recording"))
    var recording: String

    @Argument(help: ArgumentHelp("What to write.", valueName: "text"))
    var text: String

    @OptionGroup var placeOptions: AnnotationPlaceOptions
    @OptionGroup var custody: CustodyOptions
    @OptionGroup var indexOptions: IndexOptions

    func validate() throws {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("There should be something to write, and there is nothing.")
        }
    }

    /// Writes it, and says under what number.
    func run(_ kind: AnnotationKind) throws {
        let index = try indexOptions.open(.write)
        let found = try index.recording(named: recording)
        let (annotation, isNew) = try index.annotate(
            kind, text, of: found, at: placeOptions.place,
            actor: custody.actor("\(kind.rawValue) add").withholding(text))
        StandardError.say(
            isNew
                ? "Wrote \(kind.rawValue) \(annotation.number) of recording \(found)."
                : "It stands already, as \(kind.rawValue) \(annotation.number).")
    }
}
