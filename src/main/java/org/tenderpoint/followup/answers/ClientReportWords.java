package org.tenderpoint.followup.answers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.TickedLine;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.SampleName;
import org.tenderpoint.vocabulary.Answer;

/**
 * What was told, in words for whoever works here: what is there first, then what is not sure; what was denied is not
 * listed.
 */
public final class ClientReportWords {

    private ClientReportWords() {}

    /** How and when, and by whom it was written down. */
    public static String when(ClientReport told, ZoneId zone, Instant now) {
        var how = told.by()
                .map(SampleName::inRow)
                .map(name -> Texts.of("followup.told.by." + told.way().code(), name))
                .orElseGet(() -> Texts.of("followup.told.way." + told.way().code()));
        var words = Texts.of("followup.told.when", how, Dates.in(zone).dateTime(told.at(), now));
        var whose = told.answeredBy() == AnsweredBy.SOMEONE_FOR_CLIENT
                ? Texts.of("followup.told.for_client", words)
                : words;
        return told.given() ? whose : Texts.of("followup.told.unfinished", whose);
    }

    /** What the client asked for on the emergency screen. */
    public static Optional<String> wish(ClientReport told) {
        return told.wish().map(wish -> Texts.of("followup.told.wish." + wish.code()));
    }

    /** The answers that matter, each a sentence; none for who may not read them. */
    public static List<String> said(GivenAnswers said) {
        var sentences = new ArrayList<>(warnings(said));
        if (said.deniesAllLines()) {
            sentences.add(Texts.of("followup.told.no_sign"));
        }
        if (said.has(CallScript.NOW) || said.has(CallScript.WORST)) {
            sentences.add(Texts.of("followup.told.sore", number(said, CallScript.NOW), number(said, CallScript.WORST)));
        }
        return sentences;
    }

    /** All of it in one line: when, what was asked for, and what was told. */
    public static String line(ClientReport told, ZoneId zone, Instant now) {
        return OneLine.of(Stream.of(Stream.of(when(told, zone, now)), wish(told).stream(), said(told.said()).stream())
                .flatMap(part -> part));
    }

    /**
     * For a row beside its level: what was asked for, which decides what to do first, and the warning signs; without
     * any, all of it.
     */
    public static String reason(ClientReport told, ZoneId zone, Instant now) {
        var reasons = reasons(told).toList();
        return reasons.isEmpty() ? line(told, zone, now) : OneLine.of(reasons);
    }

    /** The same with how and when it was told. */
    public static String reasonAndWhen(ClientReport told, ZoneId zone, Instant now) {
        var reasons = reasons(told).toList();
        return reasons.isEmpty()
                ? line(told, zone, now)
                : OneLine.of(OneLine.of(reasons), when(told, zone, now));
    }

    private static Stream<String> reasons(ClientReport told) {
        return Stream.concat(wish(told).stream(), warnings(told.said()).stream());
    }

    /** The latest grave report, which an alert rests on; else the latest of all. */
    public static Optional<ClientReport> gravest(List<ClientReport> told) {
        return told.stream().filter(ClientReport::grave).findFirst().or(() -> told.stream().findFirst());
    }

    private static List<String> warnings(GivenAnswers said) {
        return Stream.of(
                sentence("followup.told.yes", signs(said, Answer.YES)),
                sentence("followup.told.ticked", said.tickedLines().stream()
                        .filter(line -> !said.tells(line))
                        .map(line -> Questionnaire.get(line.line()).name()).toList()),
                sentence("followup.told.unsure", signs(said, Answer.UNKNOWN)))
                .flatMap(Optional::stream).toList();
    }

    private static Optional<String> sentence(String key, List<String> signs) {
        return signs.isEmpty() ? Optional.empty() : Optional.of(Texts.of(key, String.join(", ", signs)));
    }

    /** Signs that were answered so, but for those of a ticked line; a line that is not sure stands for its items. */
    private static List<String> signs(GivenAnswers said, Answer answer) {
        var signs = new ArrayList<String>();
        var ticked = said.tickedLines().stream().flatMap(TickedLine::keys).collect(Collectors.toSet());
        for (var line : SafetyLine.values()) {
            var items = line.symptoms().stream().filter(one -> said.has(one.code())).toList();
            items.stream()
                    .filter(one -> said.answer(one.code()) == answer && !ticked.contains("symptom." + one.code()))
                    .map(Texts::label)
                    .forEach(signs::add);
            if (items.isEmpty() && said.has(line.code()) && said.answer(line.code()) == answer
                    && answer == Answer.UNKNOWN) {
                signs.add(Questionnaire.get(line.code()).name());
            }
        }
        if (!ticked.contains(CallScript.SWELLING)) {
            amount(said, CallScript.SWELLING, Swelling.class, Swelling.NONE, answer).ifPresent(signs::add);
        }
        if (!ticked.contains(CallScript.BRUISING)) {
            amount(said, CallScript.BRUISING, Bruising.class, Bruising.NONE, answer).ifPresent(signs::add);
        }
        Questionnaire.all().stream()
                .filter(question -> question.follows() && question.asked(said) && said.has(question.code()))
                .filter(question -> unsure(said, question) == (answer == Answer.UNKNOWN))
                .map(question -> Texts.of("followup.told.amount", question.name(), chosen(said, question)))
                .forEach(signs::add);
        return signs;
    }

    private static <E extends Enum<E> & Coded> Optional<String> amount(
            GivenAnswers said, String step, Class<E> type, E none, Answer answer) {
        return said.of(step)
                .flatMap(code -> Coded.of(type, code))
                .filter(found -> found != none)
                .filter(found -> found.name().equals(Answer.UNKNOWN.name()) == (answer == Answer.UNKNOWN))
                .map(found -> Texts.of("followup.told.amount", Questionnaire.get(step).name(),
                        Texts.label(found)));
    }

    private static boolean unsure(GivenAnswers said, FollowUpQuestion question) {
        return said.of(question.code()).filter(Answer.UNKNOWN.code()::equals).isPresent();
    }

    private static String chosen(GivenAnswers said, FollowUpQuestion question) {
        return switch (question.kind()) {
            case ANSWER -> Texts.label(said.answer(question.code()));
            case WORDS -> said.of(question.code()).orElse("");
            default -> said.several(question.code()).stream()
                    .flatMap(code -> question.option(code).stream())
                    .map(FollowUpQuestion.Option::call)
                    .collect(Collectors.joining(", "));
        };
    }

    private static String number(GivenAnswers said, String step) {
        return said.number(step).isPresent()
                ? String.valueOf(said.number(step).getAsInt())
                : Texts.label(Answer.UNKNOWN);
    }
}
