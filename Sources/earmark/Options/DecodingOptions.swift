import ArgumentParser
import AudioDecoding

/// How files are decoded, and how many at a time.
struct DecodingOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "What headerless files hold, such as ulaw:8000:1; may be given more than once.",
            discussion: """
                ENCODING:RATE:CHANNELS, with ulaw, alaw, pcm16 (or sln), pcm16be, gsm or vox. Each \
                speaks for the extensions of its kind (.ulaw .ul, .alaw .al, .sln, .gsm, .vox) and \
                the first one given for .raw and .pcm. Files whose content says what it is are \
                decoded as that.
                """,
            valueName: "format"),
        transform: { text in
            do {
                return try RawFormat(text)
            } catch {
                throw ValidationError("\(error)")
            }
        })
    var raw: [RawFormat] = []

    @OptionGroup var jobOptions: JobOptions

    /// How many files to work on at a time.
    var jobs: Int { jobOptions.jobs }
}
