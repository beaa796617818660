internal import CSndFile
import Synchronization

/// An open sound file of libsndfile; closed when it goes away.
struct SndFileHandle: ~Copyable {
    private let pointer: OpaquePointer
    /// libsndfile reads from it as long as the handle is open.
    let file: VirtualFile
    /// What the library says of the file. `frames` is a claim, often a false one.
    let info: SF_INFO

    /// libsndfile keeps the error of a file that it did not open in one place for all threads.
    private static let opening = Mutex(())

    /// Opens a file for reading. `info` is empty, unless the file is headerless.
    ///
    /// - Throws: ``DecodingError``, also when the file claims to be what no recording is.
    init(_ file: VirtualFile, info: SF_INFO = SF_INFO()) throws(DecodingError) {
        var info = info
        var callbacks = VirtualFile.callbacks
        var opened: OpaquePointer?
        var error: Int32 = 0
        Self.opening.withLock { _ in
            opened = sf_open_virtual(&callbacks, Int32(SFM_READ), &info, file.address)
            error = sf_error(opened)
        }
        guard let pointer = opened else {
            throw file.failure ?? .refused(SndFileError(rawValue: error))
        }
        let problem =
            file.failure
            ?? AudioLimits.violation(
                channelCount: Int(info.channels), sampleRate: Int(info.samplerate)
            ).map { .invalidHeader($0) }
        if let problem {
            sf_close(pointer)
            throw problem
        }
        self.pointer = pointer
        self.file = file
        self.info = info
    }

    deinit { sf_close(pointer) }

    /// The part of the format that names the codec.
    var subformat: Int32 { info.format & Int32(SF_FORMAT_SUBMASK) }

    /// The error of the last call, if there was one.
    var error: SndFileError? {
        let code = sf_error(pointer)
        return code == 0 ? nil : SndFileError(rawValue: code)
    }

    /// A text of one of libsndfile's kinds; empty where there is none.
    func string(_ type: Int32) -> String {
        sf_get_string(pointer, type).map { String(cString: $0) } ?? ""
    }

    /// Reads up to `frameCount` interleaved sample frames as integers, wider ones cut to their top
    /// 16 bits.
    func read(into samples: inout [Int16], frameCount: Int) -> Int {
        precondition(frameCount * Int(info.channels) <= samples.count, "the frames fit")
        return samples.withUnsafeMutableBufferPointer {
            max(Int(sf_readf_short(pointer, $0.baseAddress, sf_count_t(frameCount))), 0)
        }
    }

    /// Reads up to `frameCount` interleaved sample frames with a full scale of 1.
    func read(into samples: inout [Float], frameCount: Int) -> Int {
        precondition(frameCount * Int(info.channels) <= samples.count, "the frames fit")
        return samples.withUnsafeMutableBufferPointer {
            max(Int(sf_readf_float(pointer, $0.baseAddress, sf_count_t(frameCount))), 0)
        }
    }
}
