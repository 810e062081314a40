package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.Effect.Ask;
import org.tenderpoint.screening.rules.RowEffect.Raise;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The effects of a row that ask something. {@code part} distinguishes several questions of one row and may be empty.
 * The text of a question has the key {@code row.ask.<question>}.
 */
final class AskEffects {

    static final RuleTags ASKS = RuleTags.of(RuleEffect.ASKS);

    private AskEffects() {}

    /** A question that is answered in words for this visit. */
    static RowEffect ask(String question) {
        return ask("", question);
    }

    static RowEffect ask(String part, String question) {
        return asking(question, (_, id) -> Ask.of(key(id, part), Questions.of(question), Ask.Kind.TEXT));
    }

    /** A question in words that cannot be dismissed. */
    static RowEffect mustAsk(String question, boolean standing) {
        return asking(question, (_, id) -> Ask.of(id, Questions.of(question), Ask.Kind.TEXT)
                .withStanding(standing)
                .withMustBeAnswered());
    }

    /** A question whose yes alone lets the session start. */
    static RowEffect consent(String question) {
        return asking(question, (_, id) -> consent(id, question).withStanding(true));
    }

    /** The same for this visit only. */
    static RowEffect consentToday(String question) {
        return asking(question, (_, id) -> consent(id, question));
    }

    private static Ask consent(String id, String question) {
        return Ask.of(id, Questions.of(question), Ask.Kind.CONSENT).withMustBeAnswered();
    }

    /** Asks for a fact that is not a condition, and stays open until it is filled in. */
    static RowEffect askForFact(String question, boolean standing, Ask.Place place) {
        return asking(question, (_, id) -> Ask.of(id, Questions.of(question), Ask.Kind.FACT)
                .withStanding(standing)
                .withPlace(place));
    }

    private static RowEffect asking(String question, BiFunction<Reading, String, Effect> ask) {
        return RowEffect.of(Phrase.of("row.form.ask", Questions.of(question)), ASKS,
                (facts, id) -> List.of(ask.apply(facts, id)));
    }

    /**
     * A question of this visit whose answer counts like the fact itself; {@code onYes} is the text of what a yes does.
     */
    static RowEffect askOfToday(String question, Phrase onYes) {
        var asked = Questions.of(question);
        return RowEffect.of(
                onYes.isEmpty() ? Phrase.of("row.form.ask", asked) : Phrase.of("row.form.ask.yes", asked, onYes),
                ASKS,
                (_, id) -> List.of(Ask.of(id, asked, Ask.Kind.YES_NO).withOnYes(onYes)));
    }

    /** A question whose yes raises the level of the finding. */
    static RowEffect askRaising(String part, String question, ScreeningLevel onYes, Deadline deadline) {
        return askRaising(part, question, onYes, deadline, Phrase.NOTHING);
    }

    /** The same with the reason that is read aloud after a yes. */
    static RowEffect askRaising(
            String part, String question, ScreeningLevel onYes, Deadline deadline, Phrase reason) {
        var then = RowWords.of(onYes);
        return new RowEffect(Phrase.of("row.form.ask.yes", Questions.of(question), then),
                onYes(part, question, Optional.of(onYes), then, (_, _) -> List.of(Effect.Note.of(deadline))),
                raise(part, onYes, reason),
                ASKS.and(RowEffect.tags(onYes)));
    }

    /** A question whose yes has its own effects, and its own reason if it raises the level. */
    static RowEffect askRaising(String part, String question, ScreeningLevel onYes, Phrase reason,
            RowEffect... effects) {
        var then = RowEffect.all(Stream.of(RowWords.of(onYes)), effects);
        return new RowEffect(
                Phrase.of("row.form.ask.because", Questions.of(question), then.words(), reason),
                onYes(part, question, Optional.of(onYes), then.words(), then.effects()),
                raise(part, onYes, reason),
                ASKS.and(RowEffect.tags(onYes)).and(then.tags()));
    }

    /** The text that is read aloud after a yes, with the key {@code row.yes.<sign>}. */
    static Phrase afterYes(String sign) {
        return Phrase.of("row.yes." + sign);
    }

    /** A question whose yes adds limits. */
    static RowEffect askLimiting(String part, String question, RowEffect... effects) {
        var then = RowEffect.all(Stream.empty(), effects);
        return RowEffect.of(Phrase.of("row.form.ask.yes", Questions.of(question), then.words()),
                ASKS.and(then.tags()),
                onYes(part, question, Optional.empty(), then.words(), then.effects()));
    }

    private static BiFunction<Reading, String, List<Effect>> onYes(
            String part, String question, Optional<ScreeningLevel> raises, Phrase words,
            BiFunction<Reading, String, List<Effect>> then) {
        return (facts, id) -> {
            var ask = Ask.of(key(id, part), Questions.of(question), Ask.Kind.YES_NO)
                    .withOnYes(words)
                    .withRaises(raises);
            var all = new ArrayList<Effect>(List.of(ask));
            if (facts.answeredYes(ask.key())) {
                all.addAll(then.apply(facts, id));
            }
            return all;
        };
    }

    private static BiFunction<Reading, String, Optional<Raise>> raise(
            String part, ScreeningLevel onYes, Phrase reason) {
        return (facts, id) -> facts.answeredYes(key(id, part))
                ? Optional.of(new Raise(onYes, reason))
                : Optional.empty();
    }

    /** A question whose yes makes a condition true for this visit and in the record. */
    static RowEffect askImplying(String part, String question, Condition condition) {
        var asked = Questions.of(question);
        var then = RowWords.of(condition);
        return new RowEffect(Phrase.of("row.form.ask.yes", asked, then),
                (_, id) -> List.of(Ask.of(key(id, part), asked, Ask.Kind.YES_NO)
                        .withCondition(condition)
                        .withOnYes(then)),
                (_, _) -> Optional.empty(),
                ASKS,
                Map.of(part, condition),
                Set.of());
    }

    /** Asks for a condition while it is unknown. */
    static RowEffect askFor(Condition condition) {
        var question = Questions.of(condition);
        return RowEffect.of(Phrase.of("row.form.ask.unknown", question), ASKS, (facts, id) -> facts.unknown(condition)
                ? List.of(Ask.of(id + "." + condition.code(), question, Ask.Kind.YES_NO)
                        .withCondition(condition)
                        .withStanding(true))
                : List.of());
    }

    /** Asks for a detail while it is unknown. */
    static RowEffect askFor(Condition condition, Detail detail) {
        return askFor(condition, detail, Questions.of(condition, detail));
    }

    /** Asks in the row's own words. */
    static RowEffect askFor(Condition condition, Detail detail, String question) {
        return askFor(condition, detail, Questions.of(question));
    }

    private static RowEffect askFor(Condition condition, Detail detail, Phrase question) {
        return RowEffect.of(Phrase.of("row.form.ask.unknown", question), ASKS,
                (facts, id) -> facts.open(condition, detail)
                        ? List.of(detailAsk(id, condition, detail, question))
                        : List.of());
    }

    static Ask detailAsk(String id, Condition condition, Detail detail, Phrase question) {
        var kind = detail.kind() == Detail.Kind.ANSWER ? Ask.Kind.YES_NO : Ask.Kind.FACT;
        return Ask.of(id + "." + condition.code() + "." + detail.code(), question, kind)
                .withCondition(condition)
                .withDetail(detail)
                .withStanding(true);
    }

    static String key(String id, String part) {
        return part.isEmpty() ? id : id + "." + part;
    }
}
