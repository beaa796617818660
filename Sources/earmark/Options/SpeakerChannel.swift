import ArgumentParser

/// The channel of a speaker, such as `Caller=2`.
struct SpeakerChannel: ExpressibleByArgument {
    let speaker: String
    let channel: Int

    init?(argument: String) {
        guard let equals = argument.lastIndex(of: "="), equals > argument.startIndex,
            let channel = Int(argument[argument.index(after: equals)...]), channel >= 1
        else { return nil }
        speaker = String(argument[..<equals])
        self.channel = channel
    }
}
