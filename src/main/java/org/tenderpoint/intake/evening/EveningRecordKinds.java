package org.tenderpoint.intake.evening;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;

/** What a client answered by link the evening before. */
@Component
@Order(21)
record EveningRecordKinds(EveningReplyRepository replies) implements RecordKinds {

    @Override
    public String about() {
        return "evening";
    }

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(
                        RecordTable.of("evening_links")
                                .notCopied(
                                        "keys and how long they hold; that a link was sent stands with the messages"),
                        RecordTable.of("evening_answers")
                                .leavesOut("id client_id link_id browser_hash version", RecordTable.OWN_KEYS)
                                .leavesOut("taken_by taken_until", "who is on the call at this moment")
                                .leavesOut("therapist_id start_at", "stand with the appointment")
                                .leavesOut("answers", "in words")
                                .leavesOut("steps touched_at", "how far the pages were")),
                CopyPart.in("evening_answers", client -> replies.answeredBy(client.value()).stream()
                        .map(EveningRecordKinds::copy)
                        .toList()),
                TimelinePart.not("told at the visit that it was asked for")));
    }

    private static CopyRow copy(EveningReply reply) {
        var row = CopyRow.begin()
                .key("session", reply.visit().session().value())
                .at("answered_at", reply.answeredAt().orElse(null))
                .at("call_since", reply.callSince().orElse(null))
                .at("called_at", reply.calledAt())
                .by("called_by", reply.calledBy())
                .text("call_words", String.join("\n", reply.calls()))
                .number("tries", reply.tries())
                .at("tried_at", reply.triedAt().orElse(null));
        return reply.answers().copyOnto(row);
    }
}
