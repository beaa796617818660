#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The operating-system account on whose behalf the program runs: who did it.
public enum Account {
    /// The account's name; its number where it has no name. The system's word, not the
    /// environment's, which anybody can set.
    public static var current: String {
        let number = getuid()
        guard let entry = getpwuid(number) else { return "uid \(number)" }
        return String(cString: entry.pointee.pw_name)
    }
}
