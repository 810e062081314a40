package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.CareCase.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Revision;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;

/**
 * One item of the self-care book: what withholds it, and what adds words to it. Its words for clients stand in the bundle
 * under {@code followup.care.<item>}.
 */
final class CareRow implements Revised {

    /**
     * A fact that withholds the item, or adds words to it.
     *
     * @param alsoUnknown whether it does so while it is not known, too
     */
    record Line(String words, Function<CareCase, Answer> test, List<Condition> facts, boolean alsoUnknown) {

        /** The reason as a therapist reads it: the fact, or that it is not known. */
        String reason(CareCase c) {
            if (test.apply(c).yes()) {
                return words + ".";
            }
            boolean asked = facts.stream().anyMatch(fact -> c.client().told(fact).recorded() == Recorded.DONT_KNOW);
            return words + (facts.isEmpty() || asked ? ": not known." : ": not asked yet.");
        }
    }

    /** @param key of the words that are added, for the therapist as for everyone (then worded conditionally) */
    record Addition(Line line, String key) {}

    final String id;
    final SelfCareItem item;
    private final CareText text;
    final List<Line> withheldBy = new ArrayList<>();
    final List<Addition> additions = new ArrayList<>();
    private final List<Addition> conditional = new ArrayList<>();
    private String source = "";
    private String grades = "";
    private Revision revision = Revision.FIRST;

    private CareRow(String id, SelfCareItem item) {
        this.id = id;
        this.item = item;
        this.text = CareText.of("followup.care." + item.code());
    }

    static CareRow item(String id, SelfCareItem item) {
        return new CareRow(id, item);
    }

    /** Withheld when the fact is yes or unknown. */
    CareRow not(Condition fact, String words) {
        return not(words, c -> c.fact(fact), fact);
    }

    /** Withheld when this is yes or unknown. */
    CareRow not(String words, Function<CareCase, Answer> test, Condition... facts) {
        withheldBy.add(new Line(words, test, List.of(facts), true));
        return this;
    }

    /** Withheld only when this holds; marked (y) in the book. */
    CareRow notIf(String words, Predicate<CareCase> test, Condition... facts) {
        withheldBy.add(new Line(words, c -> answer(test.test(c)), List.of(facts), false));
        return this;
    }

    /** Withheld by all that withholds another item. */
    CareRow as(CareRow other) {
        withheldBy.addAll(other.withheldBy);
        return this;
    }

    /** Adds words when this is yes or unknown; withholds nothing. */
    CareRow adds(String key, String words, Function<CareCase, Answer> test, Condition... facts) {
        additions.add(new Addition(new Line(words, test, List.of(facts), true), key(key)));
        return this;
    }

    /** Adds words only when the fact is yes. */
    CareRow addsIf(String key, String words, Predicate<CareCase> test, Condition... facts) {
        additions.add(new Addition(new Line(words, c -> answer(test.test(c)), List.of(facts), false), key(key)));
        return this;
    }

    /** A conditional sentence in the client's own view about what would withhold the item: the same for everyone. */
    CareRow tellEveryone(String... keys) {
        Stream.of(keys).forEach(key -> conditional.add(new Addition(new Line("", c -> Answer.NO, List.of(), false), key(key))));
        return this;
    }

    CareRow source(String itsGrades, String itsSource) {
        grades = itsGrades;
        source = itsSource;
        return this;
    }

    /** For a row, or a new revision of one, that came with a later version of the rule set. */
    CareRow since(String version) {
        revision = revision.from(version);
        return this;
    }

    /** For an old revision: the version that brought the new one, or no longer has the row. */
    CareRow until(String version) {
        revision = revision.to(version);
        return this;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Revision revision() {
        return revision;
    }

    private String key(String key) {
        return "followup.care." + item.code() + "." + key;
    }

    /** Reasons to withhold the item, each with the fact; a list of the caller's own. */
    List<Because> withheld(CareCase c) {
        var because = new ArrayList<Because>(0);
        for (var line : withheldBy) {
            if (line.test().apply(c).maybe()) {
                var one = new Because(id, line.reason(c));
                if (!because.contains(one)) {
                    because.add(one);
                }
            }
        }
        return because;
    }

    SelfCare.Offer offer(CareCase c) {
        var added = new ArrayList<Because>(0);
        for (var addition : additions) {
            if (addition.line().test().apply(c).maybe()) {
                added.add(new Because(id, addition.line().reason(c) + " " + CareText.of(addition.key()).words()));
            }
        }
        return new SelfCare.Offer(item, id, text, added);
    }

    CareText text() {
        return text;
    }

    /** Conditional sentences for everyone who is offered the item. */
    List<CareText> forEveryone() {
        return Stream.concat(additions.stream(), conditional.stream())
                .map(addition -> CareText.of(addition.key()))
                .distinct()
                .toList();
    }

    RuleEntry entry() {
        var nots = words("withheld with", withheldBy.stream());
        var adds = words("words are added for", additions.stream().map(Addition::line)).toLowerCase(Locale.ROOT);
        return new RuleEntry(
                id,
                RuleBookSection.SELF_CARE,
                SelfCareTexts.title(item),
                nots.isEmpty() ? "nothing withholds it" : nots,
                "",
                adds.isEmpty() ? "offered with its text" : "offered with its text; " + adds,
                text().words(),
                source,
                grades,
                revision,
                true,
                tags());
    }

    /** What counts only when it is so, and apart from it what counts while nobody knows. */
    private static String words(String does, Stream<Line> lines) {
        var all = lines.toList();
        return Stream.of(
                        words(does, all, false),
                        words(does + ", also while it is not known", all, true))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String words(String does, List<Line> all, boolean alsoUnknown) {
        var these = all.stream()
                .filter(line -> line.alsoUnknown() == alsoUnknown)
                .map(Line::words)
                .distinct()
                .collect(Collectors.joining("; "));
        return these.isEmpty() ? "" : does + ": " + these;
    }

    private RuleTags tags() {
        var facts = Stream.concat(withheldBy.stream(), additions.stream().map(Addition::line))
                .flatMap(line -> line.facts().stream())
                .collect(Collectors.toSet());
        var withholds = withheldBy.isEmpty() ? RuleTags.NONE : RuleTags.of(RuleEffect.WITHHOLDS);
        return RuleTags.about(facts).and(RuleTags.of(RuleEffect.OFFERS)).and(withholds);
    }
}
