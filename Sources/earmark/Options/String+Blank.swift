extension String {
    /// Whether it says nothing: it is empty, or has nothing but white space.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
