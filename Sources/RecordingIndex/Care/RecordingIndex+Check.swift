internal import GRDB

extension RecordingIndex {
    /// Checks that the index is whole: the file, the schema, and what the rows say of each other.
    ///
    /// It reads everything several times over, in memory that does not grow with the index. Where the
    /// file itself is damaged, nothing else is looked at, since all else rests on it. An index that is
    /// open for reading is not checked for what its schema demands of single values: SQLite does not
    /// take notice of that then.
    public func check() throws(IndexError) -> IndexCheck {
        try read { database in
            let damage = try database.findings(of: .integrity)
            guard damage.isEmpty else { return IndexCheck(findings: damage, digest: nil) }
            var findings = try database.schemaFindings()
            for check in CheckQuery.allCases where check != .integrity {
                findings += try database.findings(of: check)
            }
            return IndexCheck(findings: findings, digest: try database.contentDigest())
        }
    }
}

extension Database {
    /// What one check finds.
    func findings(of check: CheckQuery) throws -> [IndexFinding] {
        try rows(check, [IndexCheck.findingLimit])
            .map { IndexFinding(check: String(describing: check), detail: $0[0]) }
    }

    /// In what the schema differs from the one that the migrations make: a trigger that was dropped
    /// no longer keeps the history from being rewritten.
    fileprivate func schemaFindings() throws -> [IndexFinding] {
        let expected = try RecordingIndex().read { try $0.schemaObjects() }
        let found = try schemaObjects()
        return Set(expected.keys).union(found.keys).sorted().compactMap { name in
            let detail: String? =
                switch (expected[name], found[name]) {
                case (.some, nil): "\(name) is not there"
                case (nil, .some): "\(name) is not of this program"
                case (let expected, let found): expected == found ? nil : "\(name) was changed"
                }
            return detail.map { IndexFinding(check: "schema", detail: $0) }
        }
    }

    /// The statement that made each table, index, view and trigger, by what it made.
    private func schemaObjects() throws -> [String: String] {
        try rows(SchemaQuery.objects)
            .reduce(into: [:]) { $0["\($1["type"] as String) \($1["name"] as String)"] = $1["sql"] }
    }
}
