/// The command line on which the program was started.
enum CommandLineText {
    /// The program's name and its arguments, as others are told of them.
    static var current: String {
        (["earmark"] + CommandLine.arguments.dropFirst()).joined(separator: " ")
    }
}
