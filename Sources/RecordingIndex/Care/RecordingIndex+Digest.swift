internal import GRDB

extension RecordingIndex {
    /// The digest of what the index holds now, in memory that does not grow with it.
    public func digest() throws(IndexError) -> IndexDigest {
        try read { try $0.contentDigest() }
    }
}

extension Database {
    /// The digest of what the present transaction sees.
    func contentDigest() throws -> IndexDigest {
        var digest = ContentDigest()
        for query in DigestQuery.allCases {
            var hasBegun = !query.isLeftOutWhenEmpty
            if hasBegun { digest.begin(part: query.part) }
            let columnCount = try statement(query).columnCount
            let rows = try cursor(query)
            while let row = try rows.next() {
                if !hasBegun { digest.begin(part: query.part) }
                hasBegun = true
                for column in 0..<columnCount { digest.add(row, column: column) }
            }
        }
        return digest.finish()
    }
}
