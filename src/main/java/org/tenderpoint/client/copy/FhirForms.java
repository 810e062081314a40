package org.tenderpoint.client.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.CopyRow.CopyValue;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * Questions and answers. A questionnaire holds what this client was asked, and all safety questions besides, so that a
 * reader sees which were not; a question without an answer was not asked.
 */
final class FhirForms {

    /** What is about the form itself, or stands in another resource. */
    private static final Set<String> BESIDE = Set.of(
            "version", "number", "confirmed_at", "confirmed_by", "channel", "told_on", "text_version", "language",
            "session", "sent_at", "state", "gone_through_at", "gone_through_by", "at", "answered_by", "way",
            "written_by", "signed_by", "relation", "signature", "of_another");

    private static final String CODING = "Coding";
    private static final String STRING = "String";
    private static final String INTEGER = "Integer";

    private final FhirRecord record;
    private final String chapter;
    private final String title;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    private FhirForms(FhirRecord record, String chapter, String title) {
        this.record = record;
        this.chapter = chapter;
        this.title = title;
    }

    /** A question, with the answers that were given to it, by their type. */
    private static final class Question {

        private final String label;
        private final Map<String, FhirPart> options = new LinkedHashMap<>();
        private final Set<String> types = new TreeSet<>();
        private boolean repeats;

        Question(String label) {
            this.label = label;
        }

        void safety() {
            types.add(CODING);
            FhirTerms.answers().forEach(this::option);
        }

        void option(FhirPart coding) {
            options.put(coding.value("system") + "|" + coding.value("code"), coding);
        }

        /** A question that takes numbers and words has its answers as text. */
        boolean inWords() {
            return types.contains(INTEGER) && types.size() > 1;
        }

        String type() {
            if (types.contains(CODING)) {
                return types.size() > 1 ? "open-choice" : "choice";
            }
            return types.contains(STRING) ? "text" : "integer";
        }
    }

    static void add(FhirRecord record) {
        form(record, "intake", "Intake", "confirmed_at", "confirmed_by", Condition.values());
        form(record, "self_intakes", "Intake filled in by the client", "sent_at", "", Condition.values());
        form(record, "visits", "Questions before a session", "confirmed_at", "confirmed_by", RedFlag.values());
        form(record, "answers", "Follow-up after a session", "at", "written_by");
    }

    private static void form(
            FhirRecord record, String chapter, String title, String at, String by,
            Coded... safety) {
        var rows = record.records(chapter).toList();
        if (rows.isEmpty()) {
            return;
        }
        var form = new FhirForms(record, chapter, title);
        Arrays.stream(safety).forEach(one -> form.question(one.code(), Texts.label(one)).safety());
        var given = rows.stream().map(form::read).toList();
        record.add(form.questionnaire());
        for (int i = 0; i < rows.size(); i++) {
            record.add(form.response(rows.get(i), given.get(i), i, at, by));
        }
    }

    private Question question(String key, String label) {
        return Objects.requireNonNull(questions.computeIfAbsent(key, _ -> new Question(label)));
    }

    /** The answers of one form: codings, words and numbers by their questions. */
    private Map<String, List<Object>> read(RowFields row) {
        var given = new LinkedHashMap<String, List<Object>>();
        row.all().filter(field -> !BESIDE.contains(field.key()) && !field.key().startsWith("consent."))
                .forEach(field -> {
                    var answers = answers(field);
                    if (!answers.isEmpty()) {
                        var question = question(field.key(), field.label());
                        question.repeats |= answers.size() > 1;
                        answers.forEach(one -> {
                            question.types.add(type(one));
                            if (one instanceof FhirPart coding) {
                                question.option(coding);
                            }
                        });
                        given.put(field.key(), answers);
                    }
                });
        return given;
    }

    private static List<Object> answers(CopyRow.Field field) {
        return switch (field.value()) {
            case CopyValue.ListValue(var values) ->
                    values.stream().flatMap(value -> Optional.ofNullable(answer(value)).stream()).toList();
            case CopyValue.YesNoValue(var yes) when !yes -> List.of();
            default -> Optional.ofNullable(answer(field.value())).map(List::of).orElse(List.of());
        };
    }

    private static @Nullable Object answer(CopyValue value) {
        return switch (value) {
            case CopyValue.AnsweredValue(var words, var stored) ->
                    FhirTerms.answer(stored).<Object>map(one -> one).orElse(words);
            case CopyValue.Code(var code, var _) when code.equals("not_asked") -> null;
            case CopyValue.Code(var code, var words) ->
                    FhirTerms.answer(code).orElseGet(() -> FhirTerms.own("answer", code, words));
            case CopyValue.Number(var number) -> number;
            case CopyValue.Words(var words) -> words;
            case CopyValue.Day(var day) -> day.toString();
            case CopyValue.YesNoValue _ -> FhirTerms.answer("yes").orElseThrow();
            default -> null;
        };
    }

    private static String type(Object answer) {
        return switch (answer) {
            case FhirPart _ -> CODING;
            case Integer _ -> INTEGER;
            default -> STRING;
        };
    }

    private String address() {
        return "urn:uuid:" + record.id("Form", chapter);
    }

    private FhirPart questionnaire() {
        return record.begin("Questionnaire", chapter)
                .with("url", address())
                .with("name", "Form" + chapter.substring(0, 1).toUpperCase(Locale.ROOT)
                        + chapter.substring(1).replace("_", ""))
                .with("title", title)
                .with("status", "active")
                .withOne("subjectType", "Patient")
                .with("item", questions.entrySet().stream().map(one -> item(one.getKey(), one.getValue())).toList());
    }

    private static FhirPart item(String key, Question question) {
        var item = FhirPart.begin()
                .with("linkId", key)
                .with("text", question.label)
                .with("type", question.type());
        if (question.repeats) {
            item.with("repeats", true);
        }
        return item.with("answerOption", question.options.values().stream()
                .map(one -> FhirPart.begin().with("valueCoding", one))
                .toList());
    }

    private FhirPart response(RowFields row, Map<String, List<Object>> given, int number, String at, String by) {
        var items = new ArrayList<FhirPart>();
        // in the order of the questionnaire
        questions.forEach((key, question) -> {
            var answers = given.get(key);
            if (answers != null) {
                items.add(FhirPart.begin()
                        .with("linkId", key)
                        .with("text", question.label)
                        .with("answer", answers.stream().map(one -> value(question, one)).toList()));
            }
        });
        return record.begin("QuestionnaireResponse", chapter + " " + number)
                .with("questionnaire", address())
                .with("status", row.status("completed"))
                .with("subject", record.patient())
                .with("encounter", record.encounter(row))
                .with("authored", record.at(row, at))
                .with("author", by.isEmpty() ? record.patient() : record.staff(row.person(by)))
                .with("source", record.patient())
                .with("item", items);
    }

    private static FhirPart value(Question question, Object answer) {
        return switch (answer) {
            case FhirPart coding -> FhirPart.begin().with("valueCoding", coding);
            case Integer number when !question.inWords() -> FhirPart.begin().with("valueInteger", number);
            default -> FhirPart.begin().with("valueString", String.valueOf(answer));
        };
    }
}
