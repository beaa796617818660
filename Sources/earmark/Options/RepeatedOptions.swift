import ArgumentParser
import Foundation

/// Options that hold one value and were given more than once.
///
/// The parser would take the last and drop the others without a word: a case that was named would not
/// be looked at, a reason not be put on record.
enum RepeatedOptions {
    /// Throws where an option of a command that holds one value was given more than once.
    static func refuse(
        in arguments: some Sequence<String>, of command: any ParsableCommand.Type
    ) throws {
        let given = arguments.prefix { $0 != "--" }
            .filter { $0.hasPrefix("--") }
            .map { String($0.prefix { $0 != "=" }) }
        let counts = Dictionary(given.map { ($0, 1) }, uniquingKeysWith: +)
        guard counts.values.contains(where: { $0 > 1 }) else { return }
        let single = try singleOptions(of: command)
        for option in given where counts[option] ?? 0 > 1 && single.contains(option) {
            throw CommandError("\(option) holds one value, and was given more than once.")
        }
    }

    /// What the parser says of a command.
    private struct Description: Decodable {
        struct Command: Decodable { var arguments: [Argument]? }
        struct Argument: Decodable {
            var kind: String
            var isRepeating: Bool
            var names: [Name]?
        }
        struct Name: Decodable {
            var kind: String
            var name: String
        }
        var command: Command
    }

    private static func singleOptions(of command: any ParsableCommand.Type) throws -> Set<String> {
        let json = Data(command._dumpHelp().utf8)
        let described = try JSONDecoder().decode(Description.self, from: json).command
        var options: Set<String> = []
        for argument in described.arguments ?? []
        where argument.kind == "option" && !argument.isRepeating {
            for name in argument.names ?? [] where name.kind == "long" {
                options.insert("--" + name.name)
            }
        }
        return options
    }
}
