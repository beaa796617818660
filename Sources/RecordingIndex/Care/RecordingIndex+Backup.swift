internal import GRDB

extension RecordingIndex {
    /// Copies the index to a new file, while other programs may go on writing to it, and verifies the
    /// copy: its pages are sound, and its digest is that of the index at the moment of copying.
    ///
    /// The copy is one transaction: when it is cut short, an empty file is left. When the function
    /// returns, it is on the disk, also if the power goes.
    ///
    /// - Parameter path: Where no file is yet.
    /// - Returns: The digest of both.
    /// - Throws: `fileExists`, `folderMissing`, `tooLittleRoom`, `copyUnsound`, or any other
    ///   ``IndexError``; no copy is left then.
    public func backup(to path: String) throws(IndexError) -> IndexDigest {
        let copy = IndexFile(path: path)
        try copy.reserve()
        do {
            let digest = try read { database in
                let pages = try database.pages()
                try FreeSpace.require(
                    pages.size * pages.count + FreeSpace.reserve, in: copy.folder, for: path)
                let digest = try database.contentDigest()
                try Self.copy(database, to: copy)
                return digest
            }
            try copy.synchronize()
            guard try Self.soundDigest(of: copy) == digest else {
                throw IndexError.copyUnsound(path: path)
            }
            return digest
        } catch {
            copy.remove()
            throw IndexError(error, path: path)
        }
    }

    /// In the transaction in which the digest was taken: nothing can be written in between.
    private static func copy(_ database: Database, to copy: IndexFile) throws {
        let target = try DatabaseQueue(
            path: copy.databasePath, configuration: configuration(for: .write))
        do {
            try target.writeWithoutTransaction { try database.backup(to: $0) }
            try target.close()
        } catch {
            throw IndexError(error, path: copy.path)
        }
    }

    /// The digest of what is read back from a file; `nil` where its pages are not sound.
    private static func soundDigest(of copy: IndexFile) throws -> IndexDigest? {
        do {
            let queue = try DatabaseQueue(
                path: copy.immutableAddress, configuration: configuration(for: .read))
            return try queue.read { database in
                try database.findings(of: .integrity).isEmpty ? database.contentDigest() : nil
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return nil
        }
    }
}
