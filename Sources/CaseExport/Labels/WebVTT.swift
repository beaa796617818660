import CallModel

/// Cues of WebVTT, one a segment: the voice is the channel, the text what is heard.
enum WebVTT {
    static func text(of recording: LabelledRecording) -> String {
        var text = "WEBVTT\n"
        for (index, segment) in recording.heard.enumerated() {
            let start = time(recording.time(segment.startSample).milliseconds)
            let end = time(recording.time(segment.endSample).milliseconds)
            text += """

                \(index + 1)
                \(start) --> \(end)
                <v \(recording.name(ofChannel: segment.channel))>\(segment.label)</v>

                """
        }
        return text
    }

    /// Hours, minutes, seconds and thousandths.
    private static func time(_ milliseconds: Int) -> String {
        let (hours, rest) = milliseconds.quotientAndRemainder(dividingBy: 3_600_000)
        // An hour more, so that the clock spells minutes with two digits, and hours apart.
        let clock = SampleTime(sampleCount: rest + 36_000_000, sampleRate: 1000).clock
        return (hours < 10 ? "0" : "") + String(hours) + clock.dropFirst(2)
    }
}
