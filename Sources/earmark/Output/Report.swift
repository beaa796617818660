/// Everything about one thing: its facts, and sections of what belongs to it.
struct Report<Subject> {
    /// The thing's name in JSON.
    var name: String
    /// The thing itself.
    var subject: Subject
    /// What is known of it.
    var facts: [Column<Subject>]
    /// What belongs to it.
    var sections: [any ReportSection]

    /// Writes it to standard output, as table or JSON.
    func write(_ format: ReportFormat) throws {
        var output = StandardOutput()
        if format == .json {
            let members =
                ["\(JSONText.quote(name)):\(facts.json(of: subject))"]
                + sections.map { "\(JSONText.quote($0.name)):\($0.json)" }
            output.write("{\n" + members.joined(separator: ",\n") + "\n}\n")
        } else {
            writeFacts(to: &output)
            for section in sections where !section.isEmpty {
                output.write("\n" + Terminal.standardOutput.bold(section.title) + "\n")
                section.writeTable(to: &output)
            }
        }
        try output.flush()
    }

    /// One line a fact, since a row with so many columns fits no terminal.
    private func writeFacts(to output: inout StandardOutput) {
        let facts = facts.compactMap { column -> (heading: String, value: String)? in
            let value = column.cell(subject).forPeople
            guard let heading = column.heading, !value.isEmpty else { return nil }
            return (heading, value)
        }
        let width = facts.map(\.heading.count).max() ?? 0
        for (heading, value) in facts {
            let padding = String(repeating: " ", count: width - heading.count)
            output.write(Terminal.standardOutput.bold(heading) + "\(padding)  \(value)\n")
        }
    }
}
