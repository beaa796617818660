import ArgumentParser
import RecordingIndex

/// Which note or tag is withdrawn.
struct AnnotationWithdrawOptions: ParsableArguments {
    @Argument(help: "Its number, as it is listed.")
    var number: Int64

    @OptionGroup var custody: CustodyOptions
    @OptionGroup var indexOptions: IndexOptions

    /// Withdraws it.
    func run(_ kind: AnnotationKind) throws {
        let index = try indexOptions.open(.write)
        let found = try index.withdraw(
            kind, number: number, actor: custody.actor("\(kind.rawValue) withdraw"))
        StandardError.say(
            "Withdrew \(kind.rawValue) \(number) of recording \(found.recording); it stays on record."
        )
    }
}
