package org.tenderpoint.intake.evening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/** What a client answered by link, in a line: all that was not a no. */
public final class ToldByLinkWords {

    private ToldByLinkWords() {}

    /** Says so where everything that was answered is a no. */
    public static String of(VisitAnswers told) {
        var parts = all(told);
        return parts.isEmpty() ? Texts.of("intake.evening.nothing") : String.join("; ", parts);
    }

    /** What may change a plan before the client comes: warning signs, pain, and what is new. */
    public static List<String> all(VisitAnswers told) {
        var parts = new ArrayList<String>();
        ToldByLink.doubtful(told).forEach((code, answer) -> add(parts, question(code), answer));
        if (told.painNow().orElse(0) > 0) {
            var where = told.painRegions().stream().sorted().map(BodyPart::label).toList();
            parts.add(where.isEmpty()
                    ? Texts.of("intake.evening.pain", told.painNow().getAsInt())
                    : Texts.of("intake.evening.pain.where", told.painNow().getAsInt(), String.join(", ", where)));
        }
        Stream.of(SinceLastTime.values()).forEach(line -> add(
                parts, Texts.of("intake.since_last_time." + line.code()),
                told.since().getOrDefault(line, Recorded.NOT_ASKED)));
        return parts;
    }

    /** What came of each call about it. */
    public static List<String> calls(List<String> calls) {
        return calls.stream().map(words -> Texts.of("intake.evening.call.came", words)).toList();
    }

    /** The name of a warning sign, or of whatever else is new. */
    public static String question(String code) {
        return Coded.of(RedFlag.class, code).map(Texts::label).orElseGet(() -> Texts.of("visit." + code));
    }

    private static void add(List<String> parts, String words, Recorded answer) {
        switch (answer) {
            case YES -> parts.add(Texts.small(words));
            case DONT_KNOW -> parts.add(Texts.of("intake.evening.unsure", Texts.small(words)));
            case NO, NOT_ASKED -> {
                // only what may matter
            }
        }
    }
}
