internal import CSndFile
public import SystemPackage

/// Writes a FLAC file of samples of 16 bits, through libsndfile.
///
/// What a `bext` chunk says stands in comments, as far as the library has names and room for it: 255
/// bytes each. Of the coding history that is the coding of the original.
public final class FLACClipWriter: ClipWriter {
    private let handle: OpaquePointer
    private let channelCount: Int
    private var isOpen = true

    /// Begins the file.
    ///
    /// - Parameters:
    ///   - file: Empty, and open for reading and writing; it stays the caller's.
    ///   - origin: Where the clip comes from.
    ///   - sampleRate: Sample frames a second.
    ///   - channelCount: From 1; FLAC has eight at most.
    /// - Throws: ``ClipError/refused(_:)``.
    public init(
        to file: FileDescriptor, origin: ClipOrigin, sampleRate: Int, channelCount: Int
    ) throws(ClipError) {
        var info = SF_INFO()
        info.samplerate = Int32(sampleRate)
        info.channels = Int32(channelCount)
        info.format = Int32(SF_FORMAT_FLAC | SF_FORMAT_PCM_16)
        guard let handle = sf_open_fd(file.rawValue, Int32(SFM_WRITE), &info, 0) else {
            throw .refused(String(cString: sf_strerror(nil)))
        }
        self.handle = handle
        self.channelCount = channelCount
        let moment = [origin.date, origin.time].compactMap { $0 }.joined(separator: "T")
        let comment =
            "\(origin.description); time reference \(origin.timeReference) sample frames; "
            + (origin.codingHistory.first ?? "")
        let texts = [
            (SF_STR_TITLE, origin.reference), (SF_STR_SOFTWARE, origin.originator),
            (SF_STR_COMMENT, comment), (SF_STR_DATE, moment.isEmpty ? "" : moment + "Z"),
        ]
        for (kind, text) in texts where !text.isEmpty {
            sf_set_string(handle, Int32(kind), text)
        }
    }

    deinit {
        if isOpen { sf_close(handle) }
    }

    /// Writes the next sample frames, interleaved.
    public func write(_ samples: [Int16]) throws(ClipError) {
        let count = sf_count_t(samples.count / channelCount)
        guard count == 0 || sf_writef_short(handle, samples, count) == count else {
            throw .refused(String(cString: sf_strerror(handle)))
        }
    }

    /// Writes what is left.
    public func finish() throws(ClipError) {
        isOpen = false
        let code = sf_close(handle)
        guard code == 0 else { throw .refused(String(cString: sf_error_number(code))) }
    }
}
