import CallModel

/// The reference segments of a recording, as RTTM.
enum ReferenceText {
    /// A line an utterance, in the order of their starts; the sounds of the line are comments.
    static func rttm(_ conversation: Conversation, stem: String) -> String {
        let speech = conversation.utterances.map { utterance in
            let span = span(utterance.start, utterance.duration)
            let role = utterance.role
            return "SPEAKER \(stem) \(role.channel) \(span) <NA> <NA> \(role.rawValue) <NA> <NA>\n"
        }
        let events = conversation.events.map { event in
            ";; EVENT \(event.role.channel) \(span(event.start, event.duration)) \(event.sound)\n"
        }
        return events.joined() + speech.joined()
    }

    private static func span(_ start: Int, _ duration: Int) -> String {
        "\(Digits.seconds(start)) \(Digits.seconds(duration))"
    }
}
