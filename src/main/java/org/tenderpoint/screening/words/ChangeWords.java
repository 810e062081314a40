package org.tenderpoint.screening.words;

import java.util.List;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningChange;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.say.Phrase;

/** What became stricter or milder, e.g. "Lower back: ceiling 3 → 2". */
public final class ChangeWords {

    /** A modality may be left out by many findings; the gravest are enough. */
    private static final int REASONS = 3;

    private final FindingWords before;
    private final FindingWords after;

    private ChangeWords(FindingWords before, FindingWords after) {
        this.before = before;
        this.after = after;
    }

    /**
     * @param before what the findings of before were called
     * @param after what those of now are called
     */
    public static List<ChangeLine> of(ScreeningChange change, FindingWords before, FindingWords after) {
        var words = new ChangeWords(before, after);
        return change.lines().stream()
                .map(line -> new ChangeLine(line.direction(), words.words(line), words.because(line)))
                .toList();
    }

    private Phrase words(ScreeningChange.Line line) {
        var said = changePhrase(line);
        return line.direction() == ScreeningChange.Direction.UNCLEAR
                ? Phrase.of("screening.change.unclear", said)
                : said;
    }

    private Phrase changePhrase(ScreeningChange.Line line) {
        boolean stricter = line.direction() == ScreeningChange.Direction.STRICTER;
        return switch (line.kind()) {
            case LEVEL -> Phrase.of("screening.change.level", level(line.from()), level(line.to()));
            case STOP -> Phrase.of(key("stop", stricter), name(line, line.because().getFirst()));
            case CEILING -> Phrase.of("screening.change.ceiling", place(line.where()), Integer.valueOf(line.from()),
                    Integer.valueOf(line.to()));
            case MINUTES -> Phrase.of(
                    line.where().isEmpty() ? "screening.change.minutes" : "screening.change.minutes.soreness_prone",
                    minutes(line.from()), minutes(line.to()), place(line.where()));
            case MODALITY, TECHNIQUE -> Phrase.of(key("avoid", stricter), place(line.where()), labels(line.what()));
            case POSITION -> Phrase.of(key("position", stricter), labels(line.what()));
            case CREDENTIAL -> Phrase.of(key("credential", stricter), EffectWords.credential(line.from() + line.to()));
            case ASK -> Phrase.of(key("ask", stricter), line.question());
        };
    }

    /** What is left out of nearly the whole body is described by the exceptions. */
    private static Phrase place(Area where) {
        var rest = Area.EVERYWHERE.minus(where);
        return where.isEverywhere() || rest.parts().size() >= where.parts().size()
                ? Phrase.of(where)
                : Phrase.of("screening.change.but", Phrase.of(rest).within());
    }

    private List<Phrase> because(ScreeningChange.Line line) {
        return line.because().stream().map(finding -> name(line, finding)).distinct().limit(REASONS).toList();
    }

    /** What newly limits is found now, what no longer does was found before. */
    private Phrase name(ScreeningChange.Line line, Finding finding) {
        return (line.direction() == ScreeningChange.Direction.STRICTER ? after : before).phrase(finding);
    }

    private static String key(String kind, boolean stricter) {
        return "screening.change." + kind + (stricter ? ".stricter" : ".milder");
    }

    private static Phrase minutes(String most) {
        return most.isEmpty()
                ? Phrase.of("screening.change.minutes.any")
                : Phrase.of("screening.change.minutes.most", Integer.valueOf(most));
    }

    private static Phrase level(String code) {
        return Phrase.of(Coded.require(ScreeningLevel.class, code));
    }

    private static Phrase labels(List<Coded> words) {
        return Phrase.listed(words.stream().map(word -> Phrase.of(word).within()).toList());
    }
}
