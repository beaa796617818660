internal import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// Checks that the index is whole: the file, the schema, and what the rows say of each other.
    ///
    /// It reads everything several times over, in memory that does not grow with the index. Where the
    /// file itself is damaged, nothing else is looked at, since all else rests on it. An index that is
    /// open for reading is not checked for what its schema demands of single values: SQLite does not
    /// take notice of that then.
    public func check() throws(IndexError) -> IndexCheck {
        let words = try findingsOfWords()
        return try read { database in
            let damage = try database.findings(of: .integrity)
            guard damage.isEmpty else { return IndexCheck(findings: damage, digest: nil) }
            var findings = try database.schemaFindings()
            for check in CheckQuery.allCases where check != .integrity {
                findings += try database.findings(of: check)
            }
            findings += try database.findingsOfJointSpeech() + words
            findings += try database.sealFindings().prefix(IndexCheck.findingLimit).map {
                IndexFinding(check: $0.kind.rawValue, detail: $0.detail)
            }
            return IndexCheck(findings: findings, digest: try database.contentDigest())
        }
    }
}

extension RecordingIndex {
    /// Whether the words that can be searched for are those of the rows. SQLite looks only where it
    /// may write.
    private func findingsOfWords() throws(IndexError) -> [IndexFinding] {
        var findings: [IndexFinding] = []
        for (query, table) in [
            (TextQuery.verifyAnnotations, "annotation"),
            (TextQuery.verifyTranscripts, "transcript_cue"),
        ] {
            do {
                try write { try $0.execute(query) }
            } catch IndexError.corrupt {
                findings.append(
                    IndexFinding(
                        check: "words", detail: "what can be searched for is not what \(table) has")
                )
            } catch IndexError.notWritable {
                return []
            }
        }
        return findings
    }
}

extension Database {
    /// Measures every recording anew.
    fileprivate func findingsOfJointSpeech() throws -> [IndexFinding] {
        var findings: [IndexFinding] = []
        let recordings = try cursor(JointSpeechQuery.all)
        while let row = try recordings.next(), findings.count < IndexCheck.findingLimit {
            let id: Int64 = row[0]
            var utterances: [Range<Int>] = []
            try cursor(JointSpeechQuery.utterances, [id]).forEach {
                let (start, end): (Int, Int) = ($0[0], $0[1])
                if start < end { utterances.append(start..<end) }
            }
            let measured = JointSpeech(of: utterances, sampleFrameCount: row[1])
            guard measured != JointSpeech(row) else { continue }
            findings.append(
                IndexFinding(
                    check: "jointSpeech",
                    detail: "speech, overlap or silence of recording \(id) are not those of its "
                        + "segments"))
        }
        return findings
    }

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
