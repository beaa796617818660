extension String {
    /// The text with U+FFFD in place of every U+0000, at which SQLite would take it to end.
    package var withoutNUL: String { replacing("\0", with: "\u{FFFD}") }
}
