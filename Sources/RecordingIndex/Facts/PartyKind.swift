/// What is known a party by.
enum PartyKind: String {
    /// The name or staff number of a handler.
    case handler
    /// The extension of a handler of whom no name is known.
    case `extension`
    /// A telephone number.
    case number
}
