package org.tenderpoint.screening;

import java.util.List;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.StoredWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningChange;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.say.Say;

/** What became stricter or milder, in plain words, e.g. "Lower back: ceiling 3 → 2". */
public final class ChangeWords {

    /** A modality may be left out by many findings; the gravest are enough. */
    private static final int REASONS = 3;

    /**
     * One difference from the previous screening, in the words of its day.
     *
     * @param because the findings behind it, e.g. "Osteoporosis, severity not known"
     */
    public record ChangeLine(
            ScreeningChange.Kind kind, ScreeningChange.Direction direction, String words, List<String> because) {

        public ChangeLine {
            because = List.copyOf(because);
        }

        /** With the findings behind it: "Lower back: ceiling 3 → 2 (Osteoporosis, severity not known)". */
        public String sentence() {
            var said = StoredWords.said(words);
            return because.isEmpty()
                    ? said
                    : Texts.of("screening.change.line", said,
                            because.stream().map(StoredWords::said).collect(Collectors.joining("; ")));
        }
    }

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
    static List<ChangeLine> of(ScreeningChange change, FindingWords before, FindingWords after) {
        var words = new ChangeWords(before, after);
        return Texts.storing(() -> change.lines().stream()
                .map(line -> new ChangeLine(line.kind(), line.direction(), words.words(line), words.because(line)))
                .toList());
    }

    private String words(ScreeningChange.Line line) {
        var said = said(line);
        return line.direction() == ScreeningChange.Direction.UNCLEAR
                ? Texts.of("screening.change.unclear", said)
                : said;
    }

    private String said(ScreeningChange.Line line) {
        boolean stricter = line.direction() == ScreeningChange.Direction.STRICTER;
        return switch (line.kind()) {
            case LEVEL -> Texts.of("screening.change.level", level(line.from()), level(line.to()));
            case STOP -> Texts.of(key("stop", stricter), name(line, line.because().getFirst()));
            case CEILING -> Texts.of(
                    "screening.change.ceiling", place(line.where()), line.from(), line.to());
            case MINUTES -> Texts.of(
                    line.where().isEmpty() ? "screening.change.minutes" : "screening.change.minutes.soreness_prone",
                    minutes(line.from()), minutes(line.to()), place(line.where()));
            case MODALITY, TECHNIQUE -> Texts.of(
                    key("avoid", stricter), place(line.where()), labels(line.what()));
            case POSITION -> Texts.of(key("position", stricter), labels(line.what()));
            case CREDENTIAL -> Texts.of(
                    key("credential", stricter), EffectWords.credential(line.from() + line.to()));
            case ASK -> Texts.of(key("ask", stricter), line.question());
        };
    }

    /** What is left out of nearly the whole body is described by the exceptions. */
    private static String place(Area where) {
        var rest = Area.EVERYWHERE.minus(where);
        return where.isEverywhere() || rest.parts().size() >= where.parts().size()
                ? Say.place(where)
                : Texts.of("screening.change.but", Texts.small(Say.place(rest)));
    }

    private List<String> because(ScreeningChange.Line line) {
        return line.because().stream().map(finding -> name(line, finding)).distinct().limit(REASONS).toList();
    }

    /** What newly limits is found now, what no longer does was found before. */
    private String name(ScreeningChange.Line line, Finding finding) {
        return (line.direction() == ScreeningChange.Direction.STRICTER ? after : before).name(finding);
    }

    private static String key(String kind, boolean stricter) {
        return "screening.change." + kind + (stricter ? ".stricter" : ".milder");
    }

    private static String minutes(String most) {
        return most.isEmpty()
                ? Texts.of("screening.change.minutes.any")
                : Texts.of("screening.change.minutes.most", most);
    }

    private static String level(String code) {
        return Texts.label(Coded.require(ScreeningLevel.class, code));
    }

    private static String labels(List<Coded> words) {
        return words.stream().map(word -> Texts.small(Texts.label(word))).collect(Collectors.joining(", "));
    }
}
