package org.tenderpoint.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.clearance.ClearanceService.ClearanceAsked;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeService;

/** The clearance requests that have left, with exactly what each asks about: its lines. */
@Component
class SentClearanceRequests implements ClearanceAsked {

    private final LetterRepository letters;
    private final RecordGate gate;
    private final PracticeService practice;

    SentClearanceRequests(LetterRepository letters, RecordGate gate, PracticeService practice) {
        this.letters = letters;
        this.gate = gate;
        this.practice = practice;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Request> requests(ClientId client) {
        if (!gate.opens(client)) {
            return List.of();
        }
        return letters.findByClientIdAndState(client.value(), LetterState.SENT).stream()
                .filter(letter -> letter.kind() == LetterKind.CLEARANCE_REQUEST)
                .sorted((one, other) -> other.stateAt().compareTo(one.stateAt()))
                .map(this::request)
                .toList();
    }

    private Request request(Letter letter) {
        var findings = letter.content().sections().stream()
                .filter(section -> section.part() == LetterPart.ASKED)
                .flatMap(section -> section.lines().stream())
                .map(LetterLine::key)
                .collect(Collectors.toSet());
        // what the client takes along names the client; the doctor who will answer is not known yet
        var of = letter.recipient().kind() == RecipientKind.DOCTOR ? letter.recipient().name() : "";
        return new Request(letter.id(), of, LocalDate.ofInstant(letter.stateAt(), practice.zone()), findings);
    }
}
