/// The first three resonances of vowels of English, in hertz (Peterson and Barney 1952, men).
enum Vowel {
    /// One row a vowel: beet, bet, father, bought, boot, but.
    static let resonances = [
        [270, 2290, 3010], [530, 1840, 2480], [730, 1090, 2440],
        [570, 840, 2410], [300, 870, 2240], [640, 1190, 2390],
    ]
    /// How wide they are, in hertz.
    static let bandwidths = [70, 100, 140]
}
