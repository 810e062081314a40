package org.tenderpoint.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.answers.ClientReportWords;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.imports.ImportRecordKinds.EarlierKind;
import org.tenderpoint.imports.OwnTables.OwnRow;
import org.tenderpoint.imports.OwnTables.OwnTable;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeDifference;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.own.AskedQuestion;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;

/**
 * Intakes and feedback of an archive as records from elsewhere: in words, to be read by people. No rule reads them, for
 * nobody of this practice has asked; and consents are not among them.
 */
final class OwnRecords {

    private final OwnTables tables;
    private final List<RecordLine> lines = new ArrayList<>();

    OwnRecords(OwnTables tables) {
        this.tables = tables;
    }

    List<RecordLine> lines() {
        intakes();
        tables.each(OwnTable.FEEDBACKS, row -> {
            if (row.get("state").equals("given") && !row.get("of another").equals("true")) {
                add(row, EarlierKind.FEEDBACK, row.get("answered at"), feedback(row));
            }
        });
        tables.each(OwnTable.RECORDS, row -> Coded.of(EarlierKind.class, row.get("kind"))
                .ifPresent(kind -> add(row, kind, row.get("told at"), row.get("words"))));
        return List.copyOf(lines);
    }

    private void add(OwnRow row, EarlierKind kind, String at, String words) {
        try {
            lines.add(new RecordLine(
                    row.table().id(), row.line(), row.get("id"), row.get("client id"), kind, Instant.parse(at), words));
        } catch (DateTimeException odd) {
            throw new SourceRefused(row.table().id(), SourceRefused.Reason.DAMAGED, row.line());
        }
    }

    private void intakes() {
        var answers = new HashMap<String, List<OwnRow>>();
        tables.each(OwnTable.ANSWERS, row -> answers.computeIfAbsent(row.get("version id"), _ -> new ArrayList<>())
                .add(row));
        var preferences = new HashMap<String, Map<Region, Integer>>();
        tables.each(OwnTable.PREFERENCES, row -> Coded.of(Region.class, row.get("region")).ifPresent(
                region -> number(row, "pressure").ifPresent(pressure -> preferences
                        .computeIfAbsent(row.get("version id"), _ -> new EnumMap<>(Region.class))
                        .put(region, pressure))));
        var own = new HashMap<String, List<OwnRow>>();
        tables.each(OwnTable.OWN_ANSWERS, row -> own.computeIfAbsent(row.get("version id"), _ -> new ArrayList<>())
                .add(row));
        tables.each(OwnTable.INTAKES, row -> add(row, EarlierKind.INTAKE, row.get("confirmed at"), intake(
                row, answers.getOrDefault(row.get("id"), List.of()),
                preferences.getOrDefault(row.get("id"), Map.of()), own.getOrDefault(row.get("id"), List.of()))));
    }

    /** As the client's copy says it; what this version of the program has no word for stays as it is written. */
    private static String intake(
            OwnRow row, List<OwnRow> answers, Map<Region, Integer> preferences, List<OwnRow> ownAnswers) {
        var recorded = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        var unknown = new ArrayList<String>();
        for (var answer : answers) {
            var condition = Coded.of(Condition.class, answer.get("condition code"));
            var detail = Coded.of(Detail.class, answer.get("detail"));
            var told = Coded.of(Recorded.class, answer.get("answer"));
            if (condition.isPresent() && answer.get("detail").isEmpty() && told.isPresent()) {
                recorded.merge(condition.get(), ConditionAnswer.of(told.get()),
                        (before, now) -> new ConditionAnswer(now.recorded(), before.details()));
            } else if (condition.isPresent() && detail.isPresent()) {
                recorded.merge(condition.get(), ConditionAnswer.NOT_ASKED.with(detail.get(), answer.get("answer")),
                        (before, _) -> before.with(detail.get(), answer.get("answer")));
            } else if (!answer.get("condition code").equals("consent")) {
                unknown.add((answer.get("condition code") + " " + answer.get("detail")).strip() + ": "
                        + answer.get("answer"));
            }
        }
        var own = new HashMap<String, OwnAnswer>();
        ownAnswers.forEach(answer -> own(answer).ifPresentOrElse(
                told -> own.put(told.asked().key(), told),
                () -> unknown.add(answer.get("question") + ": " + answer.get("answer"))));
        var told = new IntakeAnswers(
                recorded, number(row, "massages elsewhere"), preferences, BodyPart.parseAll(row.get(
                        "sensitive regions")),
                BodyPart.parseAll(row.get("avoid regions")),
                Coded.of(SideEffectsBefore.class, row.get("side effects before"))
                        .orElse(IntakeAnswers.empty().sideEffectsBefore()),
                row.get("goals"), row.get("medicines"), row.get("allergies text"), Consents.NOT_ASKED,
                own);
        return Stream.concat(
                IntakeDifference.between(IntakeAnswers.empty(), told).stream()
                        .map(field -> field.label() + ": " + field.after()),
                unknown.stream()).collect(Collectors.joining("\n"));
    }

    private static Optional<OwnAnswer> own(OwnRow row) {
        return Coded.of(AskedQuestion.Kind.class, row.get("kind"))
                .flatMap(kind -> AskedQuestion.stored(
                        row.get("question key"), kind, row.get("language"), row.get("question"), row.get("choices")))
                .filter(asked -> asked.fits(row.get("answer")))
                .map(asked -> new OwnAnswer(asked, row.get("answer")));
    }

    private static String feedback(OwnRow row) {
        var words = new ArrayList<>(ClientReportWords.said(GivenAnswers.read(row.get("answers"))));
        Optional.of(row.get("note")).filter(note -> !note.isBlank()).ifPresent(words::add);
        return String.join("\n", words);
    }

    private static OptionalInt number(OwnRow row, String column) {
        var text = row.get(column);
        return text.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
