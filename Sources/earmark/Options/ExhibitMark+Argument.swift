public import ArgumentParser
public import CallModel

extension ExhibitMark {
    /// Reads what somebody typed, such as `ABC/1`; throws when it is something else.
    @Sendable
    static func parse(_ text: String) throws -> ExhibitMark {
        if let mark = ExhibitMark(text) { return mark }
        if let clip = ClipMark(text) {
            throw ValidationError(
                "\(clip) would be a clip; its exhibit, which is wanted here, is \(clip.exhibit).")
        }
        throw ValidationError(
            "The mark of an exhibit has initials and a number, such as ABC/1.")
    }
}

extension ItemStatus: ExpressibleByArgument {}
