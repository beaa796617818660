import RecordingIndex

extension RecordingIndex {
    /// Throws when a file at `path` would lie beside recordings that were found, or in no folder.
    func refuse(output path: String) throws {
        try AbsolutePath.requireFolder(of: path)
        guard let folder = AbsolutePath.folder(of: path), try hasFiles(in: folder) else { return }
        throw CommandError(
            """
            The file \(path) would lie beside recordings in \(folder), where nothing may be \
            written. Name a file elsewhere.
            """)
    }
}
