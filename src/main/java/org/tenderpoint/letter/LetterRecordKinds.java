package org.tenderpoint.letter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordOwner;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;

/** What was written to others about the client, who agreed, and how it left. */
@Component
@Order(75)
record LetterRecordKinds(LetterRepository letters, LetterConsentRepository consents, LetterSendingRepository sendings)
        implements RecordKinds, RecordOwner {

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(
                        RecordTable.of("letters")
                                .files("document_id")
                                .leavesOut("id client_id about recipient_id document_id version", RecordTable.OWN_KEYS)
                                .leavesOut("content", "section by section")
                                .leavesOut("digest", "tells whether the file is the one that was agreed to"),
                        RecordTable.under("letters", "letter_consents", "letter_id")
                                .leavesOut("id letter_id version", RecordTable.OWN_KEYS)
                                .leavesOut("digest", "the same"),
                        RecordTable.under("letters", "letter_sendings", "letter_id")
                                .files("file_id")
                                .leavesOut("id letter_id version", RecordTable.OWN_KEYS)
                                .leavesOut("digest", "the same")
                                .leavesOut("file_id", "the locked file, erased once it has left")),
                CopyPart.in("letters", this::copies),
                TimelinePart.in(TimelineEntry.Tab.REFERRALS, this::shown)));
    }

    @Override
    public Optional<ClientId> ownerOf(UUID record) {
        return letters.findById(record).map(Letter::client);
    }

    private List<CopyRow> copies(ClientId client) {
        var agreed = CopyRow.below(consents.ofClient(client.value()), LetterConsent::letter, LetterConsent::copy);
        var sent = CopyRow.below(sendings.ofClient(client.value()), LetterSending::letter, LetterSending::copy);
        return letters.findByClientIdOrderByMadeAt(client.value()).stream()
                .map(letter -> letter.copy(agreed.apply(letter.id()), sent.apply(letter.id())))
                .toList();
    }

    private List<TimelineEntry> shown(ClientId client, int most) {
        return letters.findByClientIdOrderByStateAtDesc(client.value(), Limit.of(most)).stream()
                .map(LetterRecordKinds::entry)
                .toList();
    }

    private static TimelineEntry entry(Letter letter) {
        var to = letter.recipient().name();
        return new TimelineEntry(
                letter.stateAt(),
                Texts.of("letter.timeline.title", Texts.label(letter.kind()),
                        to.isEmpty() ? Texts.of("letter.timeline.none") : to),
                "", Optional.of("letters/" + letter.id()), "document")
                .withBadge(
                        switch (letter.state()) {
                            case DRAFT, WITHDRAWN -> "adapt";
                            case CONSENTED, WAITING -> "info";
                            case SENT -> "ok";
                        },
                        Texts.label(letter.state()));
    }
}
