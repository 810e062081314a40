package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.SelfIntakeReviewService;
import org.tenderpoint.intake.SubmittedSelfIntake;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;

/** Brings what a client sent into the form, and confirms it with the form. */
@Component
record ClientsOwnWord(SelfIntakeReviewService reviews, IntakeService intakes, ClientService clients,
        PracticeTime time) {

    /**
     * Lays the waiting self-intake over the answers, unless that was done already. Runs before the form is made, so
     * that opening it does not count as a change.
     */
    Optional<SubmittedSelfIntake> review(IntakeModel model, ClientId client) {
        var waiting = reviews.waiting(client);
        model.review()
                .filter(laid -> !waiting.map(SubmittedSelfIntake::id).equals(Optional.of(laid.id())))
                .ifPresent(gone -> reviews.putAside(gone.id()).ifPresentOrElse(
                        // else it would be confirmed as if it had been told to whoever confirms
                        sent -> SelfIntakeReview.takeOut(model, sent),
                        () -> model.review(Optional.empty())));
        waiting.filter(_ -> model.review().isEmpty()).ifPresent(sent -> SelfIntakeReview.mergeInto(model, sent));
        return waiting;
    }

    /** The review of what was sent, shown above the questions. */
    SelfIntakeReview review(SubmittedSelfIntake sent, IntakeModel model, IntakeForm form, ClientRecord client) {
        var when = Dates.in(time.zone()).dateTime(sent.submittedAt(), time.now());
        var review = new SelfIntakeReview(
                model, sent, when, reviews.young(sent), client.details().birthDate().isPresent(), form::refresh);
        review.onBirth(day -> storeBirthDate(client.id(), day));
        review.onSetAside(reason -> setAside(sent, reason, model));
        return review;
    }

    /** Stores the typed birth date, unless one has been recorded meanwhile. @return the date on record */
    private LocalDate storeBirthDate(ClientId client, LocalDate day) {
        var record = clients.open(client).orElseThrow();
        return record.details().birthDate().orElseGet(() -> {
            clients.update(client, record.version(), record.details().bornOn(day));
            return day;
        });
    }

    IntakeVersionRecord confirm(ClientId client, IntakeModel model, Optional<SelfIntakeReview> review) {
        return review.map(found -> reviews.confirm(
                found.sentIntake().id(), model.base(), model.answers(), found.decidedFields(), found.guardianAsked()))
                .orElseGet(() -> intakes.confirm(client, model.base(), model.answers()));
    }

    private void setAside(SubmittedSelfIntake sent, String reason, IntakeModel model) {
        try {
            reviews.setAside(sent.id(), reason);
        } catch (EditedByOther faster) {
            Toasts.failed(Texts.of("intake.self.review.settled"));
            UI.getCurrent().refreshCurrentRoute(false);
            return;
        }
        SelfIntakeReview.takeOut(model, sent);
        Toasts.undo(Texts.of("intake.self.review.set_aside.done"), () -> {
            reviews.putBack(sent.id());
            UI.getCurrent().refreshCurrentRoute(false);
        });
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
