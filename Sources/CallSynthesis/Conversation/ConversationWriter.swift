import CallModel
import Sampling

/// Makes up the turns of a call.
struct ConversationWriter {
    private let call: PlannedCall
    private let voices: Parties<Voice>
    private var generator: SplitMix64
    private var conversation = Conversation()
    /// Where each party last stopped speaking.
    private var spokenUntil = Parties(handler: 0, caller: 0)

    /// Pauses of one party below 200 ms would be no pauses.
    private static let shortestPause = 250
    /// Of a phrase that the end of the recording cuts off, at least this much is said.
    private static let shortestUtterance = 100

    init(_ call: PlannedCall, voices: Parties<Voice>, generator: SplitMix64) {
        self.call = call
        self.voices = voices
        self.generator = generator
    }

    /// The call up to the end of its recording.
    consuming func write() -> Conversation {
        if call.isOutbound { ring(until: min(call.connectedAt, call.recordedMilliseconds)) }
        var now = call.connectedAt + generator.draw(200...1000)
        let hold = now + call.connectedMilliseconds / 3
        var holds = call.connectedMilliseconds >= 45_000 && generator.draw(onceIn: 10)
        var role = Role.handler
        while now < call.recordedMilliseconds {
            if holds, now >= hold {
                holds = false
                now = play(from: now)
            }
            now = turn(of: role, from: now) + generator.draw(-400...900)
            role = role.other
        }
        conversation.utterances.sort { ($0.start, $0.role.channel) < ($1.start, $1.role.channel) }
        return conversation
    }

    /// Says one to three phrases, into which the other party may throw a word; returns their end.
    private mutating func turn(of role: Role, from start: Int) -> Int {
        var now = start
        for number in 0..<generator.draw(1...3) {
            if number > 0 { now += generator.draw(Self.shortestPause...750) }
            let phrases = voices[role].phrases
            let spoken = say(phrases[generator.draw(below: phrases.count)], role, from: now)
            let brief = voices[role.other].briefPhrases
            if generator.draw(onceIn: 6), !brief.isEmpty {
                _ = say(
                    brief[generator.draw(below: brief.count)], role.other,
                    from: spoken.lowerBound + spoken.count / 3)
            }
            now = spoken.upperBound
        }
        return now
    }

    /// Says a phrase as soon as its party can, as far as the recording goes.
    private mutating func say(_ phrase: Range<Int>, _ role: Role, from start: Int) -> Range<Int> {
        let start = max(start, spokenUntil[role] + Self.shortestPause)
        let end = start + phrase.count / Telephone.samplesPerMillisecond
        let duration = min(end, call.recordedMilliseconds) - start
        if duration >= Self.shortestUtterance {
            conversation.utterances.append(
                Conversation.Utterance(
                    role: role, start: start, duration: duration, phrase: phrase))
        }
        spokenUntil[role] = end
        return start..<end
    }

    /// Two bursts of 400 ms and two seconds of rest, until the call is answered.
    private mutating func ring(until end: Int) {
        var start = 0
        var isSecond = false
        while start < end {
            add(.ring, .caller, start, 400, until: end)
            start += isSecond ? 2400 : 600
            isSecond.toggle()
        }
    }

    /// The handler looks something up, and the caller hears music; returns its end.
    private mutating func play(from start: Int) -> Int {
        let start = max(start, spokenUntil.handler + Self.shortestPause)
        let duration = generator.draw(4000...12_000)
        add(.music, .handler, start, duration, until: call.recordedMilliseconds)
        spokenUntil.handler = start + duration
        return start + duration + Self.shortestPause
    }

    private mutating func add(
        _ sound: LineSound, _ role: Role, _ start: Int, _ duration: Int, until end: Int
    ) {
        guard start < end else { return }
        conversation.events.append(
            Conversation.Event(
                role: role, start: start, duration: min(duration, end - start), sound: sound))
    }
}
