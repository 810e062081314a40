package org.tenderpoint.client.copy;

import java.util.List;
import java.util.Optional;

/** The follow-ups with what was done for them, urgent answers, and messages. */
record FhirFollowUps(FhirRecord record) {

    static void add(FhirRecord record) {
        var followUps = new FhirFollowUps(record);
        record.records("follow_ups").forEach(followUps::followUp);
        var alerts = record.records("alerts").toList();
        for (int i = 0; i < alerts.size(); i++) {
            record.add(followUps.alert(alerts.get(i), i));
        }
        var messages = record.records("messages").toList();
        for (int i = 0; i < messages.size(); i++) {
            record.add(followUps.message(messages.get(i), i));
        }
    }

    private void followUp(RowFields row) {
        var id = row.id("follow_up");
        var task = record.add(record.begin("Task", id)
                .with("status", switch (row.code("state")) {
                    case "closed" -> "completed";
                    case "answered" -> "in-progress";
                    default -> "requested";
                })
                .with("businessStatus", FhirTerms.concept("closing-reason", row.coded("closed_how")))
                .with("intent", "order")
                .with("priority", "routine")
                .with("code", FhirTerms.concept("Follow-up after a session"))
                .with("for", record.patient())
                .with("focus", record.encounter(row))
                .with("encounter", record.encounter(row))
                .with("authoredOn", record.at(row, "made_at"))
                .with("lastModified", record.at(row, "closed_at").or(() -> record.at(row, "answered_at")))
                .with("owner", record.staff(row.person("owner")))
                .with("restriction", FhirPart.begin()
                        .with("period", record.period(record.at(row, "due"), Optional.empty()))));
        var contacts = row.rows("contacts");
        for (int i = 0; i < contacts.size(); i++) {
            record.add(contact(contacts.get(i), id + " contact " + i, task));
        }
        var calls = row.rows("calls");
        for (int i = 0; i < calls.size(); i++) {
            record.add(call(calls.get(i), id + " call " + i, task));
        }
    }

    private FhirPart contact(RowFields row, String made, FhirPart followUp) {
        return communication(made, switch (row.code("state")) {
            case "done" -> "completed";
            case "dropped" -> "not-done";
            default -> "preparation";
        })
                .with("category", List.of(FhirTerms.concept("contact", row.coded("kind"))))
                .with("partOf", List.of(FhirRecord.reference(followUp)))
                .with("sent", record.at(row, "done_at"))
                .with("sender", record.staff(row.person("done_by")));
    }

    private FhirPart call(RowFields row, String made, FhirPart followUp) {
        return communication(made, "completed")
                .with("category", List.of(FhirTerms.concept("Call")))
                .with("partOf", List.of(FhirRecord.reference(followUp)))
                .with("statusReason", FhirTerms.concept("outcome", row.coded("outcome")))
                .with("sent", record.at(row, "at"))
                .with("sender", record.staff(row.person("by")))
                .with("note", FhirTerms.note(row.words("note")));
    }

    private FhirPart communication(String made, String status) {
        return record.begin("Communication", made)
                .with("status", status)
                .with("subject", record.patient())
                .withOne("recipient", record.patient());
    }

    private FhirPart alert(RowFields row, int number) {
        var about = row.id("follow_up");
        return record.begin("Task", "alert " + number)
                .withOne("partOf", about.isEmpty() ? null : record.reference("Task", about))
                .with("status", switch (row.code("state")) {
                    case "closed" -> "completed";
                    case "acknowledged" -> "in-progress";
                    default -> "requested";
                })
                .with("businessStatus", FhirTerms.concept("outcome", row.coded("outcome")))
                .with("intent", "order")
                .with("priority", row.code("level").equals("emergency") ? "stat" : "urgent")
                .with("code", FhirTerms.concept("Urgent answer: " + row.words("level").orElse("")))
                .with("for", record.patient())
                .with("authoredOn", record.at(row, "at"))
                .with("lastModified", record.at(row, "closed_at").or(() -> record.at(row, "acknowledged_at")))
                .with("owner", record.staff(row.person("acknowledged_by")))
                .with("note", FhirTerms.note(row.words("words")));
    }

    private FhirPart message(RowFields row, int number) {
        return communication("message " + number, switch (row.code("state")) {
            case "sent" -> "completed";
            case "given_up", "withheld" -> "not-done";
            default -> "preparation";
        })
                .with("category", List.of(FhirTerms.concept("message", row.coded("kind"))))
                .with("medium", List.of(FhirTerms.concept("way", row.coded("way"))))
                .with("topic", FhirTerms.concept(row.words("subject").orElse("")))
                .with("sent", record.at(row, "settled_at"))
                .with("sender", record.organization())
                .with("payload", row.words("text")
                        .map(text -> List.of(FhirPart.begin().with("contentString", text))));
    }
}
