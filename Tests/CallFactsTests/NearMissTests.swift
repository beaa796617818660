import Testing

@testable import CallFacts

struct NearMissTests {
    private func nearMiss(_ found: String, _ original: String) throws -> NearMiss? {
        NearMiss(
            try #require(PhoneNumber(found)), of: try #require(PhoneNumber(original)))
    }

    @Test func oneEditIsNamed() throws {
        #expect(try nearMiss("07700 900124", "+44 7700 900123") == .digitChanged)
        #expect(try nearMiss("07700900132", "07700900123") == .digitsSwapped)
        #expect(try nearMiss("0770090012", "07700900123") == .digitMissing)
        #expect(try nearMiss("+4477009001233", "07700900123") == .digitAdded)
    }

    @Test func equalOrFurtherApartIsNone() throws {
        #expect(try nearMiss("00447700900123", "07700900123") == nil)
        #expect(try nearMiss("07700900456", "07700900123") == nil)
        #expect(try nearMiss("07700900321", "07700900123") == nil)
    }

    /// The table of distances, filled in as the textbook has it.
    private func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var table = Array(
            repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
        for i in 0...left.count { table[i][0] = i }
        for j in 0...right.count { table[0][j] = j }
        for i in 1...left.count {
            for j in 1...right.count {
                let change = left[i - 1] == right[j - 1] ? 0 : 1
                table[i][j] = min(
                    table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[left.count][right.count]
    }

    @Test func agreesWithTheTableOfDistances() {
        let words = ["1", "2", "12", "21", "11", "112", "121", "211", "123", "132", "1123", "1213"]
            .map { Array($0.utf8) }
        for left in words {
            for right in words {
                #expect((NearMiss(left, of: right) != nil) == (distance(left, right) == 1))
            }
        }
    }

    @Test func neighborsAreTheNearMissesOfEqualLength() {
        let neighbors = NearMiss.neighbors(of: "+4477")
        #expect(neighbors.count == 4 * 9 + 1)
        #expect(neighbors.contains("+4747"))
        #expect(neighbors.allSatisfy { distance(Array($0.utf8), Array("+4477".utf8)) == 1 })
    }
}
