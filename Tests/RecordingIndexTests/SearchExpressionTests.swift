import Testing

@testable import RecordingIndex

/// What somebody types, as SQLite's FTS5 wants it.
struct SearchExpressionTests {
    @Test(arguments: [
        ("knife", #""knife""#),
        ("knife gun", #"("knife" AND "gun")"#),
        ("knife and gun", #"("knife" AND "gun")"#),
        ("knife OR gun warrant", #"("knife" OR ("gun" AND "warrant"))"#),
        ("(knife or gun) not toy", #"(("knife" OR "gun") NOT "toy")"#),
        ("knife and not toy", #"("knife" NOT "toy")"#),
        (#""hold the line" ambul*"#, #"("hold the line" AND "ambul" *)"#),
        (#""and" "hold the l"*"#, #"("and" AND "hold the l" *)"#),
        ("a b not c not d e", #"((("a" AND "b") NOT "c" NOT "d") AND "e")"#),
        ("text:x ^y NEAR(z)", #"("text:x" AND "^y" AND "NEAR" AND "z")"#),
        ("07700-900123", #""07700-900123""#),
    ])
    func queryIsUnderstood(text: String, match: String) throws {
        #expect(try SearchExpression(text).match == match)
    }

    @Test(
        arguments: [
            ("", .empty), ("  ", .empty), (#""hold"#, .unclosedQuotation),
            ("(knife", .unbalancedParenthesis), ("knife)", .unbalancedParenthesis),
            ("()", .unbalancedParenthesis), ("--", .noWord("--")), ("a*b", .asterisk("a*b")),
            ("*", .noWord("*")), (#""""#, .noWord(#""""#)), ("!*", .noWord("!*")),
            ("not knife", .lonelyOperator("not")), ("knife or", .lonelyOperator("or")),
            ("or knife", .lonelyOperator("or")), ("knife and and gun", .lonelyOperator("and")),
            (String(repeating: "(", count: 11) + "a", .tooDeep(limit: 10)),
            (String(repeating: "a ", count: 101), .tooMany(limit: 100)),
        ] as [(String, SearchSyntaxError)])
    func whatCannotBeUnderstoodIsSaid(text: String, error: SearchSyntaxError) {
        #expect(throws: error) { try SearchExpression(text) }
        #expect(error.description.count > 30)
    }

    /// Whatever is understood, SQLite understands as well: nothing of it is syntax there.
    @Test func sqliteTakesWhateverIsUnderstood() throws {
        let index = try RecordingIndex()
        let deep =
            String(repeating: "(a or b c not ", count: 10) + "d"
            + String(repeating: ")", count: 10)
        let changing = (0..<33).map { "w\($0) not" }.joined(separator: " x ") + " y"
        let long = (0..<100).map { "w\($0)" }.joined(separator: " ")
        for text in [
            deep, changing, long, "a'; DROP TABLE note", "a:b {c} -d +e ^f", "é* \u{0}x", "名前 😀a",
        ] {
            let search = TextSearch(try SearchExpression(text))
            try index.forEachText(matching: search) { _ in }
        }
    }
}
