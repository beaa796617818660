internal import GRDB

/// Whose each extension is: by the roster, or where that does not have it, by recordings that have
/// both. Recordings are many, and are asked once at most.
final class HandlersOfExtensions {
    private typealias Handlers = [String: Set<String>]

    private let database: Database
    private let byRoster: Handlers
    private var byRecordings: Handlers?

    init(in database: Database) throws {
        self.database = database
        byRoster = Self.handlers(try database.rows(ReconcileQuery.handlersByRoster))
    }

    /// The handler where a name is known, else the one handler of the extension; where it has none or
    /// several, the extension.
    func handler(named name: String?, at deskExtension: String?) throws -> String? {
        if let name { return name }
        guard let deskExtension else { return nil }
        let known = try byRoster[deskExtension] ?? recorded(at: deskExtension)
        return known.count == 1 ? known.first : deskExtension
    }

    private func recorded(at deskExtension: String) throws -> Set<String> {
        let handlers =
            try byRecordings
            ?? Self.handlers(database.rows(ReconcileQuery.handlersByRecordings))
        byRecordings = handlers
        return handlers[deskExtension] ?? []
    }

    private static func handlers(_ rows: [Row]) -> Handlers {
        rows.reduce(into: [:]) { $0[$1["extension"], default: []].insert($1["handler"]) }
    }
}
