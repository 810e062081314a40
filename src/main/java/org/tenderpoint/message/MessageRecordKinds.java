package org.tenderpoint.message;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;

/** What was written, or was to be written, to the client; never the key in a link, which is not stored here. */
@Component
@Order(80)
record MessageRecordKinds(MessageRepository messages) implements RecordKinds {

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(RecordTable.of("messages")
                        .leavesOut("id about client_id user_id made_for message_id taking file_id version",
                                RecordTable.OWN_KEYS)
                        .leavesOut(
                                "language give_up_at attention tries next_try untold_since made_at handed_at look_at look_until",
                                "how the program sends it")
                        .leavesOut("body", "the same with words where the link was")),
                CopyPart.in("messages",
                        client -> messages.findByClientIdOrderByDue(client.value()).stream().map(Message::copy)
                                .toList()),
                TimelinePart.in(TimelineEntry.Tab.MESSAGES, this::shown)));
    }

    private List<TimelineEntry> shown(ClientId client, int most) {
        return messages.findByClientIdOrderByDueDesc(client.value(), Limit.of(most)).stream()
                .map(MessageRecordKinds::entry)
                .toList();
    }

    private static TimelineEntry entry(Message message) {
        var state = message.state();
        return new TimelineEntry(
                message.at(), Texts.of("message.timeline.title", Texts.label(message.kind())),
                Texts.label(message.way()), Optional.empty(), "send")
                .withBadge(
                        switch (state) {
                            case SENT -> "ok";
                            case QUEUED, SENDING, RETRY -> "info";
                            case GIVEN_UP -> "stop";
                            case WITHHELD -> "adapt";
                        },
                        Texts.label(state));
    }
}
