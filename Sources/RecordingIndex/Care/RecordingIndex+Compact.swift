internal import GRDB

extension RecordingIndex {
    /// Rewrites the index without the room that is not in use.
    ///
    /// Whoever kills it, and wherever: the index is as it was, or compact.
    ///
    /// - Returns: The size of the file in bytes, before and after.
    /// - Throws: `held` when another program has the index open, even to read it; `tooLittleRoom`; or
    ///   any other ``IndexError``. The index is as it was then.
    public func compact() throws(IndexError) -> (before: Int, after: Int) {
        let before = try size()
        if let file {
            // The old pages are kept in a journal beside the file until the new ones are in it.
            try FreeSpace.require(2 * before + FreeSpace.reserve, in: file.folder, for: path)
            try FreeSpace.require(
                before + FreeSpace.reserve, in: FreeSpace.temporaryFolder, for: path)
        }
        try writeWithoutTransaction { database in
            // Only who has the file alone can end the write-ahead log.
            guard try database.setsJournalMode("DELETE") else {
                throw IndexError.held(path: path, holder: IndexHolder.other(of: path))
            }
            defer { _ = try? database.setsJournalMode("WAL") }
            try database.execute(sql: "VACUUM")
        }
        return (before, try size())
    }

    private func size() throws(IndexError) -> Int {
        try read { database in
            let pages = try database.pages()
            return pages.size * pages.count
        }
    }
}

extension Database {
    /// Whether the file could be put into a journal mode.
    fileprivate func setsJournalMode(_ mode: String) throws -> Bool {
        do {
            return try String.fetchOne(self, sql: "PRAGMA journal_mode = \(mode)")
                == mode.lowercased()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return false
        }
    }
}
