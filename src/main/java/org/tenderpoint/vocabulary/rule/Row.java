package org.tenderpoint.vocabulary.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * One row of a rule book: the form of every rule, whatever its book does with it.
 *
 * @param <F> how its book reads the facts
 * @param <T> what a case of it does
 * @param id never renumbered, never reused; its title and its reason stand in the bundles under {@code row.<id>}
 * @param about every client fact that the row reads, in the order in which it names them
 * @param cases the first is the rule itself; the others apply in addition, or while a fact is not known
 * @param grades as printed: {@code A/C}
 * @param traits what code must know about the row; code never finds a row by its id
 */
public record Row<F, T>(
        String id,
        Phrase title,
        Set<Condition> about,
        List<Case<F, T>> cases,
        Phrase reason,
        String source,
        String grades,
        Set<Enum<?>> traits,
        Revision revision)
        implements Revised {

    /**
     * A condition and its consequence.
     *
     * @param words the condition in words, next to the one that runs
     */
    public record Case<F, T>(Phrase words, Predicate<F> when, T then) {}

    public Row {
        about = Collections.unmodifiableSet(new LinkedHashSet<>(about));
        cases = List.copyOf(cases);
        traits = Set.copyOf(traits);
    }

    public static Phrase titleOf(String id) {
        return Phrase.of("row." + id + ".title");
    }

    /** The title in words; empty if the rules no longer contain this row. */
    public static Optional<String> titleInWords(String id) {
        return Phrase.known("row." + id + ".title").map(Say::it);
    }

    public static Phrase reasonOf(String id) {
        return Phrase.of("row." + id + ".reason");
    }

    public static Phrase whenOf(String id) {
        return Phrase.of("row." + id + ".when");
    }

    /** What a row does in words of its own. */
    public static Phrase thenOf(String id) {
        return Phrase.of("row." + id + ".then");
    }

    /** A vocabulary word within a rule's sentence, where it may differ from its label. */
    public static Phrase word(Coded word) {
        return Phrase.known("row.word." + Texts.key(word)).orElseGet(() -> Phrase.of(word).within());
    }

    /** One sentence after the other, none twice. */
    public static Phrase reasonsOf(Collection<String> ids) {
        return Phrase.sentences(ids.stream().map(Row::reasonOf).toList());
    }

    /** A row that says of itself what stands in the bundles under its id. */
    public Row(String id, Set<Condition> about, List<Case<F, T>> cases, String source, String grades,
            Set<Enum<?>> traits, Revision revision) {
        this(id, titleOf(id), about, cases, reasonOf(id), source, grades, traits, revision);
    }

    /** What the row itself does, without its further cases. */
    public T then() {
        return cases.getFirst().then();
    }

    /** The condition in words. */
    public Phrase when() {
        return cases.getFirst().words();
    }

    public boolean fires(F facts) {
        return cases.getFirst().when().test(facts);
    }

    /**
     * Writes a row in reading order: about, when, then, because. A book adds its own words for what its rows do.
     *
     * @param <W> the book's own writer
     */
    public abstract static class Writer<F, T, W extends Writer<F, T, W>> {

        private final String id;
        private Phrase title;
        private Phrase reason;
        private Collection<Condition> about = List.of();
        private final List<Case<F, T>> cases = new ArrayList<>();
        private final Set<Enum<?>> traits = new HashSet<>();
        private Revision revision = Revision.FIRST;

        protected Writer(String id) {
            this.id = id;
            title = titleOf(id);
            reason = reasonOf(id);
        }

        @SuppressWarnings("unchecked") // a W is this very writer
        private W self() {
            return (W) this;
        }

        public W about(Condition... conditions) {
            return about(Arrays.asList(conditions));
        }

        public W about(Collection<Condition> conditions) {
            about = conditions;
            return self();
        }

        /** A condition with words of its own under the row's id. */
        protected W add(Predicate<F> when, T then) {
            return add(whenOf(id), when, then);
        }

        protected W add(Phrase words, Predicate<F> when, T then) {
            cases.add(new Case<>(words, when, then));
            return self();
        }

        /** For a book that judges by what its rows do. */
        protected W always(T then) {
            return always(whenOf(id), then);
        }

        protected W always(Phrase words, T then) {
            return add(words, _ -> true, then);
        }

        /** Removes the last case, to replace it with one that says more. */
        protected Case<F, T> takeBack() {
            return cases.removeLast();
        }

        /** For a row that is called by something else than its id. */
        public W title(Phrase other) {
            title = other;
            return self();
        }

        public W reason(Phrase other) {
            reason = other;
            return self();
        }

        public W traits(Enum<?>... more) {
            traits.addAll(List.of(more));
            return self();
        }

        /** For a row, or a new revision of one, that came with a later version of the rule set. */
        public W since(String version) {
            return revision(revision.from(version));
        }

        /** For an old revision: the version with the new one, or without the row. */
        public W until(String version) {
            return revision(revision.to(version));
        }

        public W revision(Revision holds) {
            revision = holds;
            return self();
        }

        protected Row<F, T> row(String source, String grades) {
            return new Row<>(id, title, new LinkedHashSet<>(about), cases, reason, source, grades, traits, revision);
        }
    }
}
