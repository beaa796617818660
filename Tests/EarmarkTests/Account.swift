import Foundation

/// The account under which the tests run, and so the program.
enum Account {
    /// Its name; its number where it has none.
    static var name: String {
        let number = getuid()
        guard let entry = getpwuid(number) else { return "uid \(number)" }
        return String(cString: entry.pointee.pw_name)
    }
}
