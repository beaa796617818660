import CallFacts
import CallModel

/// What a sidecar says of one recording.
struct SidecarAccount: Hashable, Sendable {
    /// The names of the recording's file, without folders, as far as it says them.
    var fileNames: Set<String> = []
    /// References with which the name of the recording's file begins.
    var references: Set<String> = []
    /// What it says of the call; the sources and details are filled in by ``SidecarFile``.
    var facts: [Fact] = []
    /// Who is on which channel, in order, where it says so.
    var roles: [Role]?
    /// What it says that cannot be understood.
    var problems: [String] = []

    /// Enters what a text says of a field; what says nothing is no fact, and what cannot be understood
    /// is a problem.
    mutating func add(_ field: FactField, _ text: String?, _ reader: FactReader) {
        guard let text else { return }
        do throws(FactError) {
            guard let value = try reader.value(of: field, text) else { return }
            facts.append(Fact(field, text, value, source: .sidecar))
        } catch {
            problems.append(error.description)
        }
    }

    /// Notes every member of an object that is there and not what it is wanted as.
    mutating func require(
        _ kind: SidecarObject.Kind, _ names: [String], in object: SidecarObject
    ) {
        problems += names.compactMap { object.fault(of: $0, as: kind) }
    }

    /// The number that a field has.
    func number(_ field: FactField) -> PhoneNumber? {
        guard case .number(let number)? = facts.first(where: { $0.field == field })?.value else {
            return nil
        }
        return number
    }

    /// Enters what the numbers at both ends say of the parties, where nothing is said of them yet.
    mutating func addParties() {
        let stated = Set(facts.map(\.field))
        facts +=
            (CallParties(from: number(.from), to: number(.to))?
            .facts(source: .sidecar, detail: nil) ?? [])
            .filter { !stated.contains($0.field) }
    }

    /// Which side rang, as far as it is said or follows from the numbers.
    var direction: CallDirection? {
        guard
            case .direction(let direction)? = facts.first(where: { $0.field == .direction })?.value
        else { return nil }
        return direction
    }

    /// Whether it names a file, by its name or by how that begins.
    func names(_ file: FoundPath) -> Bool {
        let stem = file.stem.description
        return fileNames.contains(file.name.description)
            || references.contains { stem == $0 || stem.hasPrefix($0 + "_") }
    }

    /// The last component of a path, an object key or a URL.
    static func fileName(at path: String) -> String? {
        let path = path.prefix { $0 != "?" }
        return path.split { $0 == "/" || $0 == "\\" }.last.map(String.init)
    }
}
