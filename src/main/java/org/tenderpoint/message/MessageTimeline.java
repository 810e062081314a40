package org.tenderpoint.message;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.TimelineEntry;
import org.tenderpoint.client.TimelineSource;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;

/** What was written to a client, on the timeline of their page. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class MessageTimeline implements TimelineSource {

    private final MessageRepository messages;
    private final RecordGate gate;

    MessageTimeline(MessageRepository messages, RecordGate gate) {
        this.messages = messages;
        this.gate = gate;
    }

    @Override
    public Kind kind() {
        return Kind.MESSAGES;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(ClientId client, int most) {
        return gate.shown(client, kind(), () -> messages.findByClientIdOrderByDueDesc(client.value(), Limit.of(most)).stream()
                .map(MessageTimeline::entry)
                .toList());
    }

    private static TimelineEntry entry(Message message) {
        var state = message.state();
        return new TimelineEntry(
                        message.at(), Texts.of("message.timeline.title", Texts.label(message.kind())),
                        Texts.label(message.way()), Optional.empty(), Optional.empty(), "send")
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
