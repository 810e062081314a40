package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TrainingRecord;
import org.tenderpoint.practice.Trainings;
import org.tenderpoint.practice.ui.PracticeNavigation;
import org.tenderpoint.screening.plan.TherapistFitService;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Beside the therapist of a plan: the licence, the trainings that the planned work and the client's conditions ask for,
 * and earlier sessions with such clients.
 */
class TherapistFit extends Div {

    private final transient OnFile file;

    TherapistFit(OnFile file) {
        this.file = file;
        addClassNames("therapist-fit", "stack", "tight", "small", "whole");
    }

    /** What is known of therapists; a client's conditions are for therapists alone. */
    @Component
    record OnFile(Trainings trainings, TherapistFitService fits, CurrentUser user) {

        private List<Phrase> workedWith(UserId therapist, Optional<ClientId> client) {
            return client.filter(_ -> user.has(Role.THERAPIST))
                    .map(whose -> fits.workedWith(whose, therapist))
                    .orElse(List.of());
        }
    }

    /**
     * @param day of the session
     * @param asked the trainings that the rules ask for with this client
     */
    void show(Optional<UserId> therapist, Optional<ClientId> client, LocalDate day, Collection<Work> plan,
            Set<Credential> asked) {
        removeAll();
        var needed = Stream.concat(
                plan.stream().map(Work::modality).filter(Modality::needsAdvancedTraining).sorted().map(Credential::of),
                asked.stream().sorted(Comparator.comparing(Credential::code)))
                .distinct().toList();
        therapist.ifPresent(who -> show(who, day, needed, file.workedWith(who, client)));
    }

    private void show(UserId who, LocalDate day, List<Credential> needed, List<Phrase> workedWith) {
        var held = file.trainings().of(who);
        add(onFile(who, Credential.LICENCE, licence(held, day), held));
        needed.forEach(one -> add(onFile(who, one, training(held, day, one), held)));
        workedWith.forEach(line -> add(span("muted", Say.it(line))));
    }

    /** With the way to where a manager adds what is not on file. */
    private com.vaadin.flow.component.Component onFile(
            UserId who, Credential needed, Span words, List<TrainingRecord> held) {
        if (latest(held, needed).isPresent() || !file.user().has(Role.MANAGER)) {
            return words;
        }
        var add = new Anchor(PracticeNavigation.personRoute(who), Texts.of("screening.plan.training.add"));
        Buttons.about(TrainingRecord.label(needed), add);
        return div("row wrap", words, add);
    }

    private static Span licence(List<TrainingRecord> held, LocalDate day) {
        return latest(held, Credential.LICENCE)
                .map(one -> stated(one, day, one.name()))
                .orElseGet(() -> span("muted", Texts.of("screening.plan.licence.none")));
    }

    private static Span training(List<TrainingRecord> held, LocalDate day, Credential needed) {
        var name = TrainingRecord.label(needed);
        return latest(held, needed)
                .map(one -> stated(one, day, Texts.of("screening.plan.training.held", name)))
                .orElseGet(() -> new StateBadge(State.ADAPT, Texts.of("screening.plan.training.none", name)).plain());
    }

    private static Span stated(TrainingRecord one, LocalDate day, String name) {
        var words = Texts.of("screening.plan.until", name, one.until(day));
        return one.holdsOn(day) ? span("muted", words) : new StateBadge(State.ADAPT, words).plain();
    }

    /** Of several, the one that holds longest. */
    private static Optional<TrainingRecord> latest(List<TrainingRecord> held, Credential credential) {
        return held.stream().filter(one -> one.credential().equals(credential))
                .max(Comparator.comparing(one -> one.validUntil().orElse(LocalDate.MAX)));
    }
}
