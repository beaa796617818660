import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Parses XML with a parser that is not ours.
final class XMLCheck: NSObject, XMLParserDelegate {
    private var counts: [String: Int] = [:]

    /// How often each element is there; throws when the text is not well formed.
    static func elements(of text: String) throws -> [String: Int] {
        let check = XMLCheck()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = check
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
        return check.counts
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        counts[name, default: 0] += 1
    }
}
