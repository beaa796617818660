import SystemPackage

/// Why an archive cannot be made.
public enum SynthesisError: Error, Hashable, Sendable {
    /// There is something at the place of the folder that is to be made.
    case folderTaken(path: String, entryCount: Int)
    /// There is a file at the place of the folder.
    case notAFolder(path: String)
    /// A file or folder could not be made or written.
    case cannotWrite(path: String, errno: Int32)
    /// There is no folder of clips that can be read.
    case noClipFolder(path: String)
    /// A clip could not be read.
    case cannotRead(path: String, errno: Int32)
    /// A clip is not sampled 8000 times a second.
    case clipRate(path: String, sampleRate: Int)
    /// No file of the folder holds audio that can be decoded, and speech that can be told apart.
    case noClips(path: String)
}

extension SynthesisError: CustomStringConvertible {
    /// What was expected, what was found, and what to do.
    public var description: String {
        switch self {
        case .folderTaken(let path, let entryCount):
            "\(path) should be a folder that is empty or not there yet, and has \(entryCount) "
                + "\(entryCount == 1 ? "entry" : "entries"). Name another."
        case .notAFolder(let path):
            "\(path) should be a folder that is empty or not there yet, and is a file. Name another."
        case .cannotWrite(let path, let errno):
            "\(path) cannot be written: \(Errno(rawValue: errno)). What is there of the archive is "
                + "not complete; remove it, and make it again where there is room and permission."
        case .noClipFolder(let path):
            "There is no folder of clips \(path) that can be read."
        case .cannotRead(let path, let errno):
            "The clip \(path) cannot be read: \(Errno(rawValue: errno))."
        case .clipRate(let path, let sampleRate):
            "The clip \(path) should have 8000 samples a second, and has \(sampleRate). Convert the "
                + "clips first, for example by `sox CLIP -r 8000 NEW.wav`."
        case .noClips(let path):
            "No file in \(path) holds speech in an audio format that can be decoded here."
        }
    }
}
