package org.tenderpoint.letter;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientCopyPart;
import org.tenderpoint.client.CopyChapter;
import org.tenderpoint.client.CopyRow;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.LetterId;

/** What was written to others about the client, who agreed, and how it left. */
@Service
@Order(75)
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class LetterCopy implements ClientCopyPart {

    private final LetterRepository letters;
    private final LetterConsentRepository consents;
    private final LetterSendingRepository sendings;
    private final RecordGate gate;

    LetterCopy(
            LetterRepository letters, LetterConsentRepository consents, LetterSendingRepository sendings, RecordGate gate) {
        this.letters = letters;
        this.consents = consents;
        this.sendings = sendings;
        this.gate = gate;
    }

    @Override
    public String holds() {
        return Texts.of("copy.holds.letters");
    }

    @Override
    @Transactional(readOnly = true)
    public List<CopyChapter> of(ClientId client) {
        gate.require(client);
        Map<LetterId, List<CopyRow>> agreed = consents.ofClient(client.value()).stream()
                .collect(Collectors.groupingBy(
                        LetterConsent::letter, Collectors.mapping(LetterConsent::copy, Collectors.toList())));
        Map<LetterId, List<CopyRow>> sent = sendings.ofClient(client.value()).stream()
                .collect(Collectors.groupingBy(
                        LetterSending::letter, Collectors.mapping(LetterSending::copy, Collectors.toList())));
        return List.of(new CopyChapter("letters", letters.findByClientIdOrderByMadeAt(client.value()).stream()
                .map(letter -> letter.copy(
                        agreed.getOrDefault(letter.id(), List.of()), sent.getOrDefault(letter.id(), List.of())))
                .toList()));
    }
}
