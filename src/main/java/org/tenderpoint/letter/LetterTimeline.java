package org.tenderpoint.letter;

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

/** Letters in the timeline of a client's page; part of the look at the client that is open. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class LetterTimeline implements TimelineSource {

    private final LetterRepository letters;
    private final RecordGate gate;

    LetterTimeline(LetterRepository letters, RecordGate gate) {
        this.letters = letters;
        this.gate = gate;
    }

    @Override
    public Kind kind() {
        return Kind.REFERRALS;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(ClientId client, int most) {
        return gate.shown(client, kind(), () -> letters.findByClientIdOrderByStateAtDesc(client.value(), Limit.of(most)).stream()
                .map(LetterTimeline::entry)
                .toList());
    }

    private static TimelineEntry entry(Letter letter) {
        var to = letter.recipient().name();
        return new TimelineEntry(
                        letter.stateAt(),
                        Texts.of("letter.timeline.title", Texts.label(letter.kind()),
                                to.isEmpty() ? Texts.of("letter.timeline.none") : to),
                        "", Optional.of("letters/" + letter.id()), Optional.empty(), "document")
                .withBadge(
                        switch (letter.state()) {
                            case DRAFT, WITHDRAWN -> "adapt";
                            case CONSENTED, WAITING -> "info";
                            case SENT -> "ok";
                        },
                        Texts.label(letter.state()));
    }
}
