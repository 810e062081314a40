package org.tenderpoint.score.rules;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire whose answers make one number, as its file describes it. The reader of files checks what a file says.
 *
 * @param code part of the names of answers; never changed
 * @param asked {@code follow_up}: in the call and by link; {@code link}: by link alone
 * @param every after the first session and each such one
 * @param form {@code numbers}: each item is a number from {@code lowest} to {@code highest}; {@code ticks}: an item
 * applies or not
 * @param score {@code mean} or {@code sum} of the items
 * @param mayBeMissing so many items may be without an answer; they count like the mean of the others
 * @param better {@code lower} or {@code higher}
 * @param leastChange the smallest change that matters, in points of the score
 * @param leastPercent the same in percent of the score at the start; both are required
 * @param changeSource where those two are from
 * @param wording how the words of the items were checked
 * @param intro what is read before the items, by language
 */
public record ScoredMeasure(
        String code,
        String name,
        String asked,
        int every,
        String form,
        int lowest,
        int highest,
        String score,
        int mayBeMissing,
        String better,
        BigDecimal leastChange,
        int leastPercent,
        String changeSource,
        String licence,
        String source,
        String wording,
        Map<String, String> intro,
        List<Item> items) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One question, or one sentence to tick; what is said in no language of its own is asked in no other.
     *
     * @param low what the lowest number means
     * @param high what the highest means
     */
    public record Item(String code, Map<String, String> text, Map<String, String> low, Map<String, String> high) {

        /** A file may leave some out. */
        public Item {
            code = requireNonNullElse(code, "");
            text = Map.copyOf(requireNonNullElse(text, Map.of()));
            low = Map.copyOf(requireNonNullElse(low, Map.of()));
            high = Map.copyOf(requireNonNullElse(high, Map.of()));
        }
    }

    /** A file may leave some out; the reader of files says which it may not. */
    public ScoredMeasure {
        code = requireNonNullElse(code, "");
        name = requireNonNullElse(name, "");
        asked = requireNonNullElse(asked, "");
        form = requireNonNullElse(form, "");
        score = requireNonNullElse(score, "");
        better = requireNonNullElse(better, "");
        leastChange = requireNonNullElse(leastChange, BigDecimal.ZERO);
        changeSource = requireNonNullElse(changeSource, "");
        licence = requireNonNullElse(licence, "");
        source = requireNonNullElse(source, "");
        wording = requireNonNullElse(wording, "");
        intro = Map.copyOf(requireNonNullElse(intro, Map.of()));
        items = List.copyOf(requireNonNullElse(items, List.of()));
    }

    public boolean ticks() {
        return form.equals("ticks");
    }

    public boolean byLinkAlone() {
        return asked.equals("link");
    }

    /** Whether it is asked after the client's so many-th session here. */
    public boolean dueAfter(int session) {
        return session == 1 || session % every == 0;
    }

    /** Whether every item is there in this language; a translation that nobody has tested is not asked. */
    public boolean speaks(Locale language) {
        return items.stream().allMatch(item -> item.text().containsKey(language.getLanguage()))
                && (intro.isEmpty() || intro.containsKey(language.getLanguage()));
    }

    public boolean lessIsBetter() {
        return better.equals("lower");
    }

    public int most() {
        int one = ticks() ? 1 : highest;
        return score.equals("mean") ? one : one * items.size();
    }

    public int least() {
        int one = ticks() ? 0 : lowest;
        return score.equals("mean") ? one : one * items.size();
    }

    /**
     * The score of these answers; empty if more items are without one than may be.
     *
     * @param answers item to number; of ticks, 1 for what applies and 0 for what does not
     */
    public Optional<Score> score(Map<String, Integer> answers) {
        var given = items.stream().map(item -> answers.get(item.code())).filter(Objects::nonNull).toList();
        if (given.isEmpty() || items.size() - given.size() > mayBeMissing) {
            return Optional.empty();
        }
        int sum = given.stream().mapToInt(Integer::intValue).sum();
        // of a sum, what is missing counts like the mean of the others
        return Optional.of(new Score(
                BigDecimal.valueOf(score.equals("mean") ? sum : (long) sum * items.size()), given.size()));
    }

    public ScoreChange change(Score start, Score now) {
        var gain = lessIsBetter() ? start.over(now) : now.over(start);
        var least = leastChange(start).multiply(BigDecimal.valueOf((long) start.below() * now.below()));
        if (gain.compareTo(least) >= 0) {
            return ScoreChange.IMPROVED;
        }
        return gain.negate().compareTo(least) >= 0 ? ScoreChange.WORSE : ScoreChange.NOT_CLEAR;
    }

    /** In points, for a client who began with this score. */
    public BigDecimal leastChange(Score start) {
        var part = start.above().multiply(BigDecimal.valueOf(leastPercent))
                .divide(HUNDRED.multiply(BigDecimal.valueOf(start.below())), MathContext.DECIMAL64);
        return part.max(leastChange);
    }

    /** The words in this language; empty where there are none. */
    public static String words(@Nullable Map<String, String> texts, Locale language) {
        return texts == null ? "" : texts.getOrDefault(language.getLanguage(), "");
    }
}
