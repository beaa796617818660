/// Something that a command cannot do as it was told, found out while it runs: what was expected,
/// what was found, what to do.
struct CommandError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
