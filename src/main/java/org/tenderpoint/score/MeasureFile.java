package org.tenderpoint.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.platform.store.file.WrittenJson;
import org.tenderpoint.platform.store.file.WrittenJson.NotJson;
import org.tenderpoint.score.rules.ScoredMeasure;
import tools.jackson.core.JacksonException;

/** Reads a measure from its file, or says in one sentence why it cannot. */
public final class MeasureFile {

    /** Longer than any questionnaire that somebody answers beside a massage. */
    private static final int MOST_ITEMS = 60;
    private static final int MOST_CHARACTERS = 30_000;
    /** What a call and a row of buttons can ask for. */
    private static final int HIGHEST = 10;
    private static final int MOST_EVERY = 50;
    private static final int WHOLE = 100;

    private MeasureFile() {}

    /** What is wrong with a file, in words for whoever wrote it. */
    public static class MeasureRefused extends RuntimeException {

        MeasureRefused(String key, Object... arguments) {
            super(Texts.of("score.file." + key, arguments));
        }
    }

    /** @throws MeasureRefused if it does not say what a measure needs */
    public static ScoredMeasure read(String text) {
        refuseIf(text.length() > MOST_CHARACTERS, "too_long", MOST_CHARACTERS);
        var measure = parsed(text);
        refuseIf(!WrittenJson.isCode(measure.code()), "code", WrittenJson.LONGEST_CODE);
        said(measure.name(), "name");
        said(measure.licence(), "licence");
        said(measure.source(), "source");
        said(measure.wording(), "wording");
        said(measure.changeSource(), "change_source");
        one(measure.asked(), "asked", "follow_up", "link");
        one(measure.form(), "form", "numbers", "ticks");
        one(measure.score(), "score", "mean", "sum");
        one(measure.better(), "better", "lower", "higher");
        refuseIf(measure.every() < 1 || measure.every() > MOST_EVERY, "every", MOST_EVERY);
        refuseIf(measure.ticks() && !measure.byLinkAlone(), "ticks_by_link");
        refuseIf(measure.lowest() < 0 || measure.highest() > HIGHEST || measure.lowest() >= measure.highest(), "range",
                HIGHEST);
        refuseIf(!measure.byLinkAlone() && (measure.lowest() != 0 || measure.highest() != HIGHEST), "range_follow_up",
                HIGHEST);
        refuseIf(measure.ticks() && measure.mayBeMissing() != 0, "ticks_missing");
        items(measure);
        refuseIf(measure.mayBeMissing() < 0 || measure.mayBeMissing() >= measure.items().size(), "missing");
        refuseIf(measure.leastChange().signum() <= 0
                || measure.leastChange().doubleValue() > measure.most() - measure.least(), "least_change");
        refuseIf(measure.leastPercent() < 0 || measure.leastPercent() > WHOLE, "least_percent", WHOLE);
        return measure;
    }

    private static void items(ScoredMeasure measure) {
        var items = measure.items();
        refuseIf(items.isEmpty() || items.size() > MOST_ITEMS, "items", MOST_ITEMS);
        var codes = new HashSet<String>();
        Set<String> languages = items.getFirst().text().keySet();
        refuseIf(languages.isEmpty(), "item_words", items.getFirst().code());
        for (var item : items) {
            refuseIf(!WrittenJson.isCode(item.code()), "item_code", item.code());
            refuseIf(!codes.add(item.code()), "item_twice", item.code());
            refuseIf(!item.text().keySet().equals(languages) || item.text().values().stream().anyMatch(String::isBlank),
                    "item_words", item.code());
        }
        refuseIf(!measure.intro().isEmpty() && !measure.intro().keySet().equals(languages), "intro");
    }

    private static ScoredMeasure parsed(String text) {
        try {
            return Json.strictly(text, ScoredMeasure.class);
        } catch (JacksonException broken) {
            var why = NotJson.of(broken);
            throw new MeasureRefused("not_read", why.line(), why.reason());
        }
    }

    private static void said(String words, String field) {
        refuseIf(words.isBlank(), "empty", field);
    }

    private static void one(String word, String field, String... allowed) {
        refuseIf(!List.of(allowed).contains(word), "one_of", field, String.join(", ", allowed), word);
    }

    private static void refuseIf(boolean wrong, String key, Object... arguments) {
        if (wrong) {
            throw new MeasureRefused(key, arguments);
        }
    }
}
