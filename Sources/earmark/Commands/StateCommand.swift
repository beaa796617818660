public import ArgumentParser
public import CallFacts
import CallModel
import RecordingIndex

/// `earmark state`: what an operator says of calls.
struct StateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state",
        abstract: "State who, when or what number of recordings, against all other sources.",
        discussion: """
            Your word counts more than logs, sidecars and names, and than what was stated before; all of \
            that stays, and `earmark recording` shows it. It goes on record with your reason.
            """)

    @Argument(
        help: ArgumentHelp(
            "Numbers, SHA-256 digests or their first digits, files or folders.",
            valueName: "recording"))
    var recordings: [String]

    @Option(name: .long, help: ArgumentHelp("What it is about.", valueName: "field"))
    var field: FactField

    @Option(name: .long, help: ArgumentHelp("What is so.", valueName: "text"))
    var value: String?

    @Flag(name: .long, help: "Take back what was stated, so that the other sources count again.")
    var withdraw = false

    @OptionGroup var source: SourceOptions
    @OptionGroup var custody: CustodyOptions
    @OptionGroup var indexOptions: IndexOptions

    func validate() throws {
        guard (value != nil) != withdraw else {
            throw ValidationError("Say either --value, or --withdraw to take back what was stated.")
        }
        guard custody.reason != nil else {
            throw ValidationError(
                "--reason should say how you know, such as --reason 'heard in the recording'.")
        }
    }

    func run() throws {
        let fact = try fact()
        let index = try indexOptions.open(.write)
        let found = try index.recordings(named: recordings)
        let actor = custody.actor("state")
        let changed =
            if let fact {
                try index.state(fact, of: found, actor: actor)
            } else {
                try index.withdraw(field, of: found, actor: actor)
            }
        try index.close()
        let done = withdraw ? "Withdrew" : "Stated"
        let rest =
            withdraw ? "of the others none was stated" : "of the others it was stated already"
        StandardError.say(
            "\(done) \(field.rawValue) of \(changed.count) of "
                + Count.text(found.count, "recording")
                + (changed.count < found.count ? "; \(rest)." : "."))
    }

    /// What is stated; `nil` to take it back.
    private func fact() throws -> Fact? {
        guard let value else { return nil }
        let understood: FactValue?
        do {
            understood = try source.reader.value(of: field, value)
        } catch {
            throw CommandError("--value cannot be understood. \(error).")
        }
        guard let understood else {
            throw CommandError("--value should say what is so, and is empty.")
        }
        return Fact(field, value, understood, source: .operator, detail: custody.reason)
    }
}

extension FactField: ExpressibleByArgument {}
