internal import GRDB

/// Whose each extension is: by the roster, or where there is none, by recordings that have both.
struct HandlersOfExtensions {
    private let handlers: [String: Set<String>]

    init(in database: Database) throws {
        let roster = try database.rows(ReconcileQuery.handlersByRoster)
        let rows = roster.isEmpty ? try database.rows(ReconcileQuery.handlersByRecordings) : roster
        handlers = rows.reduce(into: [:]) { $0[$1["extension"], default: []].insert($1["handler"]) }
    }

    /// The handler where a name is known, else the one handler of the extension; where it has none or
    /// several, the extension.
    func handler(named name: String?, at deskExtension: String?) -> String? {
        if let name { return name }
        guard let deskExtension else { return nil }
        let known = handlers[deskExtension] ?? []
        return known.count == 1 ? known.first : deskExtension
    }
}
