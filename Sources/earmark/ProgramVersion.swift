/// The version of the program, stored with every run.
enum ProgramVersion {
    static let current = "0.1.0"
}
