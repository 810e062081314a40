package org.tenderpoint.platform.store.database;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tenderpoint.platform.SearchWords;

/** A typed search as an SQL condition on a table of tokens; every typed word is a bound parameter. */
public final class SearchTerms {

    private final List<List<String>> alternatives;
    private final boolean everything;

    private SearchTerms(List<List<String>> alternatives, boolean everything) {
        this.alternatives = alternatives;
        this.everything = everything;
    }

    public static SearchTerms of(String typed) {
        return new SearchTerms(SearchWords.alternatives(typed), typed.isBlank());
    }

    /** Whether the text cannot match any token, e.g. a single bracket. */
    public boolean findNothing() {
        return alternatives.isEmpty() && !everything;
    }

    /**
     * The condition, beginning with {@code and}; empty if nothing was typed. Each part is one lookup in the tokens'
     * index. Pass only constants.
     *
     * @param id the column to find, e.g. {@code c.id}
     * @param table a table with the columns {@code owner} and {@code token}
     */
    public String condition(String id, String table, String owner) {
        if (alternatives.isEmpty()) {
            return "";
        }
        var either = new ArrayList<String>();
        for (int a = 0; a < alternatives.size(); a++) {
            var both = new ArrayList<String>();
            for (int b = 0; b < alternatives.get(a).size(); b++) {
                both.add(id + " in (select t." + owner + " from " + table + " t where t.token like :" + name(a, b)
                        + " escape '!')");
            }
            either.add(both.stream().collect(Collectors.joining(" and ", "(", ")")));
        }
        return either.stream().collect(Collectors.joining(" or ", " and (", ")"));
    }

    /** Binds the typed words to a query that contains the condition. */
    public void bind(Query query) {
        for (int a = 0; a < alternatives.size(); a++) {
            for (int b = 0; b < alternatives.get(a).size(); b++) {
                query.setParameter(name(a, b), SearchWords.pattern(alternatives.get(a).get(b)));
            }
        }
    }

    private static String name(int alternative, int word) {
        return "t" + alternative + "_" + word;
    }
}
