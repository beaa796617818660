/// The eighth migration: who was on duty at an extension is looked up for every call of which no
/// source has the handler's name.
///
/// Released, and so never edited: what changes later is a migration of its own.
enum ExtensionsOfRosters {
    static let identifier = "8 extensions of rosters"

    static let sql = """
        CREATE INDEX roster_shift_by_extension
        ON roster_shift (extension, start_ms, end_ms, handler) WHERE extension IS NOT NULL;
        """
}
