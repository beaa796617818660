/// A member of staff of the invented contact centre, by a number from 1.
struct Handler: Hashable, Sendable {
    let number: Int

    /// `H07`.
    var name: String { "H\(Digits.padded(number, 2))" }
    /// The telephone on the desk: `2007`.
    var deskExtension: String { String(2000 + number) }
}
