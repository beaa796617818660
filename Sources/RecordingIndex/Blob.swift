internal import CallModel
internal import Foundation

// How the values of `CallModel` that are bytes are bound to statements and read from rows.

extension FoundPath {
    var blob: Data { Data(bytes) }
}

extension ContentHash {
    var blob: Data { Data(bytes) }
}
