internal import CSndFile

/// A run of bytes that libsndfile takes for a file: a header made up for it, if any, and then a
/// range of a source.
///
/// A class, because libsndfile holds on to its address.
final class VirtualFile {
    private let header: [UInt8]
    private let source: ByteSource
    private let range: Range<Int>
    private var offset = 0
    /// The error that kept bytes from being read; libsndfile took it for the end of the file.
    private(set) var failure: DecodingError?

    /// Presents `header` and then the bytes of `range`, which lies inside `source`.
    init(header: [UInt8] = [], source: ByteSource, range: Range<Int>) {
        self.header = header
        self.source = source
        self.range = range
    }

    private var byteCount: Int { header.count + range.count }

    private func seek(to offset: Int) -> Int {
        self.offset = min(max(offset, 0), byteCount)
        return self.offset
    }

    private func read(into target: UnsafeMutableRawBufferPointer) -> Int {
        let fromHeader = min(max(header.count - offset, 0), target.count)
        header.withUnsafeBytes { header in
            if fromHeader > 0 {
                target.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: header[offset..<offset + fromHeader]))
            }
        }
        let start = range.lowerBound + offset + fromHeader - header.count
        let rest = UnsafeMutableRawBufferPointer(
            rebasing: target[fromHeader...].prefix(max(range.upperBound - start, 0)))
        var count = fromHeader
        do throws(DecodingError) {
            count += try source.read(at: start, into: rest)
        } catch {
            failure = failure ?? error
        }
        offset += count
        return count
    }

    /// The functions through which libsndfile uses a file whose address it is given.
    static var callbacks: SF_VIRTUAL_IO {
        SF_VIRTUAL_IO(
            get_filelen: { VirtualFile.at($0).map { sf_count_t($0.byteCount) } ?? 0 },
            seek: { distance, whence, address in
                guard let file = VirtualFile.at(address) else { return -1 }
                let base =
                    switch whence {
                    case SEEK_CUR: file.offset
                    case SEEK_END: file.byteCount
                    default: 0
                    }
                let (target, overflow) = base.addingReportingOverflow(Int(distance))
                return overflow ? -1 : sf_count_t(file.seek(to: target))
            },
            read: { target, count, address in
                guard let file = VirtualFile.at(address), let target, count > 0 else { return 0 }
                let buffer = UnsafeMutableRawBufferPointer(start: target, count: Int(count))
                return sf_count_t(file.read(into: buffer))
            },
            write: { _, _, _ in 0 },
            tell: { VirtualFile.at($0).map { sf_count_t($0.offset) } ?? 0 })
    }

    /// The address under which libsndfile knows it; good as long as something holds on to it.
    var address: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    private static func at(_ address: UnsafeMutableRawPointer?) -> VirtualFile? {
        address.map { Unmanaged<VirtualFile>.fromOpaque($0).takeUnretainedValue() }
    }
}
