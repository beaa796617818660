/// A handler and a number, by the numbers of their rows in `party`.
struct ContactPair: Hashable {
    let handler: Int64
    let caller: Int64
}
