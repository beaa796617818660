internal import CallFacts

extension CallLogRow {
    /// Reads a row of a call log.
    init(
        _ record: RawRecord, _ layout: RecordLayout, _ reader: FactReader
    ) throws(RowProblem) {
        var facts: [Fact] = []
        func add(_ field: FactField, _ text: String?) throws(RowProblem) {
            guard let text else { return }
            do throws(FactError) {
                guard let value = try reader.value(of: field, text) else { return }
                facts.append(Fact(field, text, value, source: .callLog))
            } catch {
                throw .fact(error)
            }
        }
        for field in FactField.allCases {
            let text = record[field.rawValue]
            // An exchange writes a time of zeros where nobody answered.
            let isNever = field == .answered && text?.allSatisfy { "0-: ".contains($0) } == true
            switch (field, layout.refinement) {
            case (.callReference, .samples):
                try add(field, text.map { String($0.split(separator: ".").last ?? "") })
            case _ where !isNever: try add(field, text)
            default: break
            }
        }
        if layout.refinement == .samples, let words = record["userfield"] {
            let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
            try add(.incident, parts.first)
            if parts.count > 1 { try add(.typedNumber, parts[1]) }
        }
        if layout.refinement != nil {
            let isDialled = PhoneNumber(record["from"] ?? "", in: reader.region)?.isInternal == true
            try add(.extension, Self.deskExtension(record[isDialled ? "channel" : "dstchannel"]))
        }
        facts += Self.parties(of: facts)
        guard facts.contains(where: { [.started, .callReference].contains($0.field) }) else {
            throw .missing("started")
        }
        self.init(line: record.line, facts: facts, otherLeg: record["otherLeg"])
    }

    /// What the numbers at both ends say of the parties, where an exchange's queue is no party.
    private static func parties(of facts: [Fact]) -> [Fact] {
        func number(_ field: FactField) -> PhoneNumber? {
            guard case .number(let number)? = facts.first(where: { $0.field == field })?.value
            else { return nil }
            return number
        }
        return CallParties(from: number(.from), to: number(.to))?
            .facts(source: .callLog, detail: nil) ?? []
    }

    /// The extension in the name of a channel, such as `2007` in `PJSIP/2007-000001a2`.
    private static func deskExtension(_ channel: String?) -> String? {
        guard let channel, let slash = channel.firstIndex(of: "/") else { return nil }
        let name = channel[slash...].dropFirst().prefix { $0 != "-" }
        let isShort = (2...6).contains(name.count) && name.allSatisfy { ("0"..."9").contains($0) }
        return isShort ? String(name) : nil
    }
}
