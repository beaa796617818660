import CustodyLog
import Testing

/// Proofs that come from elsewhere.
struct ProofBundleTests {
    private func bundle(of number: Int, in size: Int = 6, since old: Int? = 4) throws -> ProofBundle
    {
        let log = try SampleLog()
        let tree = log.verified.tree
        return ProofBundle(
            of: log.entries[number - 1].entry, in: tree,
            head: LogHead(of: tree, size: size, at: "2026-03-04T22:00:00.000Z"),
            older: old.map { LogHead(of: tree, size: $0, at: "2026-03-04T21:30:00.000Z") })
    }

    @Test(arguments: 1...6)
    func aProofIsReadAsItIsWrittenAndHolds(number: Int) throws {
        for old in [nil, 2, 4] {
            let spelling = try bundle(of: number, since: old).json.spelling
            let read = try #require(ProofBundle(json: spelling))
            #expect(read.json.spelling == spelling)
            #expect(read.fault == nil)
        }
    }

    /// What is changed in the text, and what is then said.
    @Test(arguments: [
        ("a.turner", "b.ward", "entry 3 is not in the log of the head"),
        ("\"entry\":3,", "\"entry\":2,", "entry 2 is not in the log of the head"),
        ("\"entry\":3,", "\"entry\":0,", "entry 0 is not in the log of the head"),
        (
            "\"entries\":4,", "\"entries\":5,",
            "the log of the head does not begin with that of the older head"
        ),
    ])
    func aForgedProofIsNamed(text: String, other: String, says: String) throws {
        let spelling = try bundle(of: 3).json.spelling
        #expect(spelling.contains(text))
        let forged = try #require(ProofBundle(json: spelling.replacing(text, with: other)))
        #expect(forged.fault == says)
    }

    @Test func aForgedSignatureIsNamed() throws {
        var proof = try bundle(of: 3)
        proof.head = try SigningKey().sign(proof.head)
        #expect(proof.fault == nil)
        proof.head.at = "2026-03-05T22:00:00.000Z"
        #expect(proof.fault == "a head does not have the signature of its key")
    }

    @Test func anotherSpellingIsNoProof() throws {
        let spelling = try bundle(of: 3).json.spelling
        #expect(ProofBundle(json: spelling + " ") == nil)
        #expect(ProofBundle(json: spelling.replacing("proof 1", with: "proof 2")) == nil)
        #expect(ProofBundle(json: "{}") == nil)
    }
}
