package org.tenderpoint.client.copy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Referrals, and the letters about the client. */
record FhirReferrals(FhirRecord record) {

    static void add(FhirRecord record) {
        var referrals = new FhirReferrals(record);
        var made = record.records("referrals").toList();
        for (int i = 0; i < made.size(); i++) {
            record.add(referrals.referral(made.get(i), i));
        }
        var letters = record.records("letters").toList();
        for (int i = 0; i < letters.size(); i++) {
            record.add(referrals.letter(letters.get(i), i));
        }
    }

    private FhirPart referral(RowFields row, int number) {
        var state = row.code("state");
        var rules = row.words("rules").stream()
                .flatMap(ids -> Arrays.stream(ids.split(",")))
                .filter(id -> !id.isBlank())
                .map(id -> FhirTerms.rule(id.strip(), ""));
        return record.begin("ServiceRequest", String.valueOf(number))
                .with("status", switch (state) {
                    case "suggested", "offered" -> "draft";
                    case "accepted", "letter_sent", "attended" -> "active";
                    case "declined", "not_offered", "not_attended" -> "revoked";
                    default -> "completed";
                })
                .with("intent", state.equals("suggested") || state.equals("not_offered") ? "proposal" : "order")
                .with("code", FhirTerms.concept("discipline", row.coded("discipline")))
                .with("subject", record.patient())
                .with("occurrenceDateTime", row.day("first_appointment").map(Object::toString))
                .with("authoredOn", row.rows("steps").stream()
                        .findFirst()
                        .flatMap(step -> record.at(step, "at"))
                        .or(() -> record.at(row, "state_at")))
                .with("requester", record.staff(row.rows("steps").stream()
                        .findFirst()
                        .flatMap(step -> step.person("by"))))
                .withOne("performer", FhirPart.begin().with("display", row.words("partner")))
                .with("reasonCode", Stream.concat(
                        row.words("reason").stream().map(FhirTerms::concept), rules).toList())
                .with("note", row.rows("steps").stream().map(this::step).toList());
    }

    private FhirPart step(RowFields row) {
        return FhirPart.begin()
                .with("time", record.at(row, "at"))
                .with("text", Stream.of(
                        row.words("state").orElse(""),
                        row.number("benefit").map(benefit -> "Benefit, -3 to 3: " + benefit).orElse(""),
                        row.words("reason").orElse(""))
                        .filter(one -> !one.isBlank())
                        .collect(Collectors.joining(". ")));
    }

    private FhirPart letter(RowFields row, int number) {
        return record.begin("DocumentReference", String.valueOf(number))
                .with("status", row.code("state").equals("withdrawn") ? "superseded" : "current")
                .with("docStatus", row.code("state").equals("sent") ? "final" : "preliminary")
                .with("type", FhirTerms.concept("letter", row.coded("kind")))
                .with("subject", record.patient())
                .with("date", record.at(row, "made_at"))
                .withOne("author", record.staff(row.person("made_by")))
                .with("description", row.words("recipient").map(to -> "To " + to))
                .withOne("content", FhirPart.begin().with("attachment", FhirPart.begin()
                        .with("contentType", "text/plain;charset=UTF-8")
                        .with("language", row.code("language"))
                        .with("data", Base64.getEncoder()
                                .encodeToString(text(row).getBytes(StandardCharsets.UTF_8)))
                        .with("title", row.words("kind"))));
    }

    private static String text(RowFields row) {
        var words = row.rows("sections").stream()
                .flatMap(section -> Stream.of(
                        List.of(section.words("section").orElse("")),
                        section.words("text").stream().toList(),
                        section.many("lines").stream().flatMap(line -> RowFields.words(line).stream()).toList())
                        .flatMap(List::stream))
                .collect(Collectors.joining("\n"));
        return words.isBlank() ? row.words("kind").orElse("Letter") : words;
    }
}
