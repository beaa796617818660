import CallModel
import Sampling

/// A call with all that is drawn for it: voices, lines and turns.
struct SynthesizedCall {
    /// What one party's line is like.
    struct Line {
        var voice: Voice
        /// How faint the voice is.
        var speech: Attenuation
        /// How faint the noise is.
        var noise: Attenuation
    }

    let plan: PlannedCall
    let lines: Parties<Line>
    let conversation: Conversation
    /// What is drawn from for the noise.
    private(set) var generator: SplitMix64

    init(_ plan: PlannedCall, voices: [Voice], seed: UInt64) {
        self.plan = plan
        generator = SplitMix64(seed: seed, .conversation, number: plan.number)
        // A handler keeps the voice; the caller has any other, where there is one.
        let own = plan.handler.number % voices.count
        let other = voices.count > 1 ? 1 + generator.draw(below: voices.count - 1) : 0
        lines = Parties(
            handler: Line(
                voice: voices[own], speech: Attenuation(step: generator.draw(0...3)),
                noise: Attenuation(step: generator.draw(6...9))),
            caller: Line(
                voice: voices[(own + other) % voices.count],
                speech: Attenuation(step: generator.draw(0...6)),
                noise: Attenuation(step: generator.draw(4...9))))
        let turns = SplitMix64(seed: generator.next(), .conversation)
        conversation = ConversationWriter(
            plan, voices: Parties(handler: lines.handler.voice, caller: lines.caller.voice),
            generator: turns
        ).write()
    }
}
