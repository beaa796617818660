/// One of the logical streams (or groups of multiplexed ones) that are chained in an Ogg file.
///
/// libsndfile decodes the first and takes its end for the end of the file; so each is handed to it
/// by itself.
struct OggLink: Hashable {
    /// Where it lies in the file.
    var range: Range<Int>
    /// Whether its last page is whole and says that it is the last.
    var isTerminated: Bool
}
