import CallModel
import Foundation

/// The command line on which the program was started.
enum CommandLineText {
    /// Throws where an argument is not text: repaired, it would be on record as something else, and name
    /// another file.
    static func requireUTF8() throws {
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let argument = CommandLine.unsafeArgv[index] else { continue }
            let bytes = UnsafeRawBufferPointer(start: argument, count: strlen(argument))
            guard String(validating: bytes, as: UTF8.self) == nil else { continue }
            throw CommandError(
                """
                Argument \(index) should be text in UTF-8, as it goes on record, and is \
                \(FoundPath(bytes: bytes)). Where it is the name of a file, give the folder above: \
                names in folders may be any bytes.
                """)
        }
    }

    /// The program's name and its arguments, as others are told of them.
    static var current: String {
        (["earmark"] + CommandLine.arguments.dropFirst()).joined(separator: " ")
    }
}
