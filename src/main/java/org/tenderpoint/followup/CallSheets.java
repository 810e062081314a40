package org.tenderpoint.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.answers.AnsweredBy;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackKeeper;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.assessment.ClientReportReader;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.TakenCalls;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.vocabulary.facts.Bounds;
import org.tenderpoint.vocabulary.say.Phrase;

/** Builds what a caller sees before a call. */
@Component
record CallSheets(FeedbackKeeper kept, ClientReportReader told, CallRecord record, Contacts contacts, TakenCalls taken,
        ClientService clients, PracticePlaceService places, RecordGate gate) {

    /** What is stored of the client's health is only for those who may read it. */
    CallSheet of(FollowUp followUp, Instant now) {
        boolean full = gate.opens(followUp.client());
        var contact = clients.contact(followUp.client());
        var draft = kept.begun(followUp);
        var before = told.reportsBeforeCall(followUp, full);
        var set = places.practiceAt(followUp.sessionPlace());
        boolean doctor = contacts.awaitsDoctor(followUp);
        return new CallSheet(
                followUp.id(),
                followUp.session(),
                contact.name(),
                contact.phone(),
                contact.preferredTime(),
                contact.guardian(),
                clients.birthDate(followUp.client())
                        .filter(born -> born.plusYears(Bounds.ADULT).isAfter(LocalDate.ofInstant(now, set.zone())))
                        .isPresent(),
                taken.caller(),
                set.name(),
                set.phone(),
                set.emergencyNumber(),
                set.zone(),
                now,
                set.openingHours(),
                followUp.sessionEnd(),
                contacts.tries(followUp),
                draft.map(one -> one.givenAnswers().resumed(one.answeredAt(), now))
                        .orElseGet(() -> GivenAnswers.about(followUp))
                        .and(ClientReport.current(before, now)),
                draft.map(Feedback::note).orElse(Phrase.NOTHING),
                draft.map(Feedback::answeredBy).orElse(AnsweredBy.CLIENT),
                before,
                taken.byOther(followUp, now),
                followUp.mayBeTakenOver(now),
                contacts.unwanted(followUp),
                doctor,
                doctor && followUp.asksDoctor(now, set.zone()),
                followUp.asksNow(now),
                record.further(followUp, full),
                full ? Optional.of(record.of(followUp, now)) : Optional.empty());
    }
}
