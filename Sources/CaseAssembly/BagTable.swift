/// A list that is put into a bag.
public struct BagTable: Sendable {
    /// The name of its file, from `data/` on.
    public var name: String
    /// What it is, in a few words.
    public var says: String
    /// Its text.
    public var text: String

    /// Creates it from its parts.
    public init(name: String, says: String, text: String) {
        self.name = name
        self.says = says
        self.text = text
    }
}
