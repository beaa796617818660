import ArgumentParser
import CustodyLog
import RecordingIndex

/// What a command that acts puts on record besides what it does.
struct CustodyOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "On whose behalf you act; on record beside your account.", valueName: "name"))
    var actingAs: String?

    @Option(name: .long, help: ArgumentHelp("Why; on record.", valueName: "text"))
    var reason: String?

    func validate() throws {
        guard actingAs?.isBlank != true else {
            throw ValidationError("--as should name somebody, and is empty.")
        }
        guard reason?.isBlank != true else {
            throw ValidationError("--reason should say why, and is empty.")
        }
    }

    /// Who acts, by a command such as `case link`.
    func actor(_ command: String) -> Operator {
        var actor = Operator.current(command)
        actor.actingAs = actingAs
        actor.reason = reason
        return actor
    }
}

extension Operator {
    /// The account under which the program runs, with the arguments that it was given.
    static func current(_ command: String) -> Operator {
        Operator(
            account: Account.current, command: command,
            arguments: Array(CommandLine.arguments.dropFirst()),
            programVersion: ProgramVersion.current)
    }

    /// The same with the SHA-256 of a text in place of the text wherever it is an argument: the log is
    /// kept when what was written of a recording is disposed of with it.
    func withholding(_ text: String) -> Operator {
        var actor = self
        actor.arguments = arguments.map { $0 == text ? "sha256:\(LogHash(of: text.utf8))" : $0 }
        return actor
    }
}
