package org.tenderpoint.practice.setup;

import java.util.List;
import java.util.Set;

/** Names of people who do not exist: given names and family names of many origins, put together by number. */
public final class SampleNames {

    private static final List<String> GIVEN = List.of(
            "Aisha", "Oliver", "Ingrid", "Mateusz", "Priya", "Callum", "Chiara", "Yusuf", "Hannah", "Kwame", "Mei",
            "Tomas",
            "Fatima", "George", "Leila", "Piotr", "Sunita", "Ewan", "Giulia", "Omar", "Freya", "Chidi", "Yuki",
            "Mikael",
            "Zainab", "Harriet", "Dmitri", "Anjali", "Rhys", "Camille", "Tariq", "Alice", "Emeka", "Hana", "Lukas",
            "Noor",
            "Beatrice", "Ravi", "Siobhan", "Marco", "Esra", "Peter", "Thandiwe", "Jun", "Annika", "Rafael", "Shirin",
            "Graham", "Deepa", "Niamh", "Luca", "Amina", "Edward", "Folake", "Minh", "Katarina", "Diego", "Rosalind",
            "Vikram", "Eilidh", "Paul", "Selin", "Arthur");

    private static final List<String> FAMILY = List.of(
            "Ashworth", "Kowalczyk", "Banerjee", "Fitzgerald", "Moretti", "Adeyemi", "Lindgren", "Nakamura", "Haddad",
            "Pemberton", "Novak", "Iyer", "McAllister", "Duarte", "Yilmaz", "Thornbury", "Mensah", "Petrov", "Nguyen",
            "Castellano", "Hartley", "Rahman", "Svensson", "Okonkwo", "Delacroix", "Whitcombe", "Sharma", "Gallagher",
            "Ferreira", "Karimi", "Beaumont", "Dlamini", "Horvat", "Chowdhury", "Llewellyn", "Rossi", "Abubakar",
            "Johansen", "Tanaka", "Mansour", "Redfern", "Wisniewski", "Menon", "O'Rourke", "Almeida", "Demir",
            "Kingsley", "Boateng", "Volkova", "Tran", "Santoro", "Blackwood", "Siddiqui", "Bergman", "Eze", "Marchand",
            "Holloway", "Kapoor", "Brennan", "Vargas", "Farahani", "Stapleton", "Khumalo", "Jansen", "Sato", "Winslow",
            "Achterberg");

    private static final Set<String> MEN = Set.of(
            "Oliver", "Mateusz", "Callum", "Yusuf", "Kwame", "Tomas", "George", "Piotr", "Ewan", "Omar", "Chidi",
            "Mikael",
            "Dmitri", "Rhys", "Tariq", "Emeka", "Lukas", "Ravi", "Marco", "Peter", "Jun", "Rafael", "Graham", "Luca",
            "Edward", "Minh", "Diego", "Vikram", "Paul", "Arthur");

    private SampleNames() {}

    /** A name for each number; none comes twice below a few thousand, since the two lists have no common divisor. */
    public static String of(int number) {
        return GIVEN.get(number % GIVEN.size()) + " " + FAMILY.get(number % FAMILY.size());
    }

    /** Whether the given name is a man's, so that nobody of that name expects a child. */
    static boolean man(String name) {
        return MEN.contains(name.substring(0, name.indexOf(' ')));
    }

    static int different() {
        return GIVEN.size() * FAMILY.size();
    }
}
