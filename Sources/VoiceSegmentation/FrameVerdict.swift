/// What a frame is taken for, before utterances are made of frames.
public enum FrameVerdict: UInt8, CaseIterable, Sendable {
    /// No speech: too faint, or not like speech.
    case quiet
    /// Speech.
    case active
    /// Like speech, but in a steady tone.
    case tone
    /// Like speech, but in a dialled key.
    case key
    /// No speech, and in music.
    case music
    /// Like speech, but no louder than what the other leg lets through.
    case crossTalk
}
