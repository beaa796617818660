import Foundation
import Testing

/// What the program has, its documentation has.
struct DocumentationTests {
    let folder: TemporaryFolder
    let earmark: EarmarkProcess

    init() throws {
        folder = try TemporaryFolder()
        earmark = EarmarkProcess(folder: folder)
    }

    /// A command as ArgumentParser describes it.
    private struct Command: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable {
                var kind: String
                var name: String
            }
            var names: [Name]?
        }
        var commandName: String
        var arguments: [Argument]?
        var subcommands: [Command]?

        var longOptions: [String] {
            (arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }
                .map { "--" + $0.name }
        }

        /// The command and all below it, each with its name as it is typed.
        func all(under parent: String = "") -> [(name: String, command: Command)] {
            let name = parent.isEmpty ? commandName : "\(parent) \(commandName)"
            return [(name, self)]
                + (subcommands ?? []).filter { $0.commandName != "help" }
                .flatMap { $0.all(under: name) }
        }
    }

    private func commands() async throws -> [(name: String, command: Command)] {
        struct Dump: Decodable { var command: Command }
        return try await earmark("--experimental-dump-help").json(Dump.self).command.all()
    }

    /// The page up to the next heading behind the one with this title.
    private func section(_ title: String, of page: String) throws -> Substring {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(
            lines.firstIndex { $0.hasPrefix("#") && $0.hasSuffix("# \(title)") },
            "docs/commands.md has no section \(title)")
        let end = lines[(start + 1)...].firstIndex {
            $0.hasPrefix("## earmark") || $0.hasPrefix("### earmark")
        }
        return page[lines[start].startIndex..<lines[(end ?? lines.endIndex) - 1].endIndex]
    }

    @Test func everyCommandHasASectionWithItsOptionsAndAnExample() async throws {
        let page = try Repository.text("docs/commands.md")
        let commands = try await commands()
        #expect(commands.count >= 13)
        for (name, command) in commands where name != "earmark" {
            let section = try section(name, of: page)
            for option in command.longOptions where !["--help", "--version"].contains(option) {
                #expect(section.contains("\(option)"), "\(name) \(option)")
            }
            if command.subcommands == nil {
                #expect(section.contains("$ \(name)"), "an example of \(name)")
            }
        }
        for option in ["--help", "--version"] { #expect(page.contains("`\(option)`")) }
    }

    @Test func pageNamesNoOptionThatTheProgramLacks() async throws {
        let known = Set(try await commands().flatMap(\.command.longOptions))
        let named = try Repository.text("docs/commands.md").matches(of: /--[a-z][a-z-]+/)
            .map { String($0.output) }
        #expect(!named.isEmpty)
        #expect(Set(named).subtracting(known) == ["--generate-completion-script"])
    }

    @Test func everyExampleShowsWhatTheProgramPrints() async throws {
        try folder.link("samples", to: Repository.path("samples"))
        let page = try Repository.text("docs/commands.md")
        for block in page.split(separator: "```\n").filter({ $0.hasPrefix("$ ") }) {
            var printed = ""
            for line in block.split(separator: "\n") {
                if line.hasPrefix("$ ") {
                    let output = try await earmark.shell(String(line.dropFirst(2)))
                    #expect([0, 1].contains(output.status), "\(line)")
                    printed = output.standardOutput + output.standardError
                    continue
                }
                // What is left out, and who and when, differ from run to run.
                let parts = line.split(separator: " ").filter {
                    !$0.contains("…") && !$0.contains("a.turner") && !$0.contains("2026-11-24T")
                }
                for part in parts {
                    #expect(printed.contains(part), "\(line)")
                }
            }
        }
    }

    @Test func everyTableAndViewOfTheSchemaIsDescribed() throws {
        let page = try Repository.text("docs/schema.md")
        let folder = "Sources/RecordingIndex/Migrations"
        let names = try FileManager.default.contentsOfDirectory(atPath: Repository.path(folder))
            .flatMap { file in
                try Repository.text("\(folder)/\(file)")
                    .matches(of: /CREATE (?:TABLE|VIEW) ([a-z_]+)/).map { String($0.output.1) }
            }
        #expect(names.count >= 14)
        for name in names { #expect(page.contains("`\(name)`"), "\(name)") }
    }
}
