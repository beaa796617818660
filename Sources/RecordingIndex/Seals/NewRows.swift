/// The recordings and files that a transaction wrote, by their numbers, ascending.
struct NewRows {
    var recordings: [RecordingID] = []
    var files: [Int64] = []
}
