package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tenderpoint.client.ClientRow;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.TimeField;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.platform.ui.TypedField;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.ui.PracticePlaceNavigation.PracticePlaceSelect;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.plan.NextDays;
import org.tenderpoint.screening.plan.PlanRefused;
import org.tenderpoint.vocabulary.Work;

/** Client, therapist, time and length. Shows beside each field what is wrong with it. */
class PlanForm extends Div {

    private static final int MINUTES_STEP = 15;

    private final TypedChoice<ClientRow> client;
    private final Select<UserRecord> therapist = new Select<>();
    private final PracticePlaceSelect place;
    private final DayField date = new DayField(Texts.of("screening.plan.date"));
    private final TimeField time = new TimeField(Texts.of("screening.plan.time"), Duration.ofMinutes(MINUTES_STEP));
    private final SessionLength minutes = styled(new SessionLength(), "whole");
    private final ClientService clients;
    private final List<UserRecord> therapists;
    private final PracticePlaceService places;
    private final Function<Optional<ClientId>, LocalDateTime> proposed;
    private boolean quiet;
    /** Whether a person has said when. */
    private boolean dated;

    /** @param proposed when a client's next session may best be; asked again for each client who is chosen */
    PlanForm(ClientService clients, List<UserRecord> therapists, PracticePlaceService places, TherapistFit fit,
            Function<Optional<ClientId>, LocalDateTime> proposed, Runnable changed) {
        this.clients = clients;
        this.therapists = therapists;
        this.places = places;
        this.proposed = proposed;
        place = styled(new PracticePlaceSelect(places.choice()), "whole");
        addClassName("form");
        client = ClientNavigation.picker(clients);
        client.setLabel(Texts.of("screening.plan.client"));
        client.addClassName("whole");
        therapist.setLabel(Texts.of("screening.plan.therapist"));
        therapist.setItems(therapists);
        therapist.setItemLabelGenerator(UserRecord::name);
        therapist.addClassName("whole");
        minutes.setValue(NewSession.USUAL_MINUTES);
        add(client, therapist, fit, place, date, time, minutes);
        ByHand.changed(therapist, _ -> treats().ifPresent(this::usualPlace));
        place.addValueChangeListener(event -> hint());
        date.addValueChangeListener(event -> {
            hint();
            dated |= !quiet;
        });
        time.addValueChangeListener(event -> dated |= !quiet);
        client.addValueChangeListener(event -> {
            if (!quiet && !dated) {
                starts(proposed.apply(whose()));
            }
        });
        List.of(client, therapist, place, date, time, minutes).forEach(field -> field.addValueChangeListener(event -> {
            if (!quiet) {
                changed.run();
            }
        }));
    }

    /** Prefills a new session; what is not known stays empty. */
    void propose(Optional<ClientId> whose, UserId who) {
        show(whose, who, proposed.apply(whose));
    }

    private void show(Optional<ClientId> whose, UserId who, LocalDateTime when) {
        dated = false;
        quiet = true;
        whose.flatMap(this::row).ifPresent(client::setValue);
        therapist(who).ifPresent(therapist::setValue);
        usualPlace(who);
        starts(when);
    }

    private void starts(LocalDateTime when) {
        quiet = true;
        date.setValue(when.toLocalDate());
        time.setValue(when.toLocalTime());
        quiet = false;
    }

    /** What is proposed is said beside any other day. */
    void say(NextDays next) {
        date.setHelperText(day().flatMap(on -> next.notBefore().filter(on::isBefore)
                .map(first -> Texts.of("screening.plan.not_before", Dates.date(first)))
                .or(() -> next.agreed().filter(days -> !days.include(on)).map(days -> Texts.of(
                        "screening.plan.best_days", Dates.shortDate(days.first()), Dates.shortDate(days.last())))))
                .orElse(""));
    }

    /** A session that is moved; its client cannot change. */
    void show(PlannedSessionRecord session) {
        show(Optional.of(session.client()), session.therapist(), session.localStart());
        therapist.setPlaceholder(therapist.isEmpty() ? Texts.of("screening.plan.therapist.left") : "");
        quiet = true;
        minutes.setValue(session.minutes());
        place.choose(session.place());
        if (place.isEmpty()) {
            // closed since it was planned there
            usualPlace(session.therapist());
        }
        client.setReadOnly(true);
        quiet = false;
    }

    /** Whether it is on this day, or may be: only the program says another, and nothing keeps the client from it. */
    boolean mayBeOn(LocalDate day, NextDays next) {
        return day.equals(date.getValue()) || !dated && next.notBefore().isEmpty();
    }

    /** Who starts now does not start later: a later start becomes the last full five minutes. */
    void startsBy(LocalDateTime now) {
        if (!date.isEmpty() && !time.isEmpty() && start().isAfter(now)) {
            var start = NewSession.startBy(now);
            date.setValue(start.toLocalDate());
            time.setValue(start.toLocalTime());
        }
    }

    Optional<ClientId> whose() {
        return client.getOptionalValue().map(ClientRow::id);
    }

    Optional<UserId> treats() {
        return therapist.getOptionalValue().map(UserRecord::id);
    }

    /** The day of the session, if chosen. */
    Optional<LocalDate> day() {
        return date.getOptionalValue();
    }

    /** How long the session takes, if that is said. */
    Optional<Integer> length() {
        return minutes.getOptionalValue();
    }

    PlanDraft typed(String base, List<Work> work) {
        return new PlanDraft(
                base,
                client.getOptionalValue().map(row -> row.id().value()),
                therapist.getOptionalValue().map(user -> user.id().value()),
                date.getOptionalValue(),
                time.getOptionalValue(),
                minutes.getOptionalValue(),
                place.chosenPlace().map(PracticePlaceId::value),
                work);
    }

    /** Restores what was typed before. */
    void resume(PlanDraft draft) {
        quiet = true;
        draft.client().map(ClientId::new).flatMap(this::row).ifPresentOrElse(client::setValue, client::clear);
        draft.therapist().map(UserId::new).flatMap(this::therapist).ifPresentOrElse(therapist::setValue,
                therapist::clear);
        draft.date().ifPresentOrElse(date::setValue, date::clear);
        draft.time().ifPresentOrElse(time::setValue, time::clear);
        draft.minutes().ifPresentOrElse(minutes::setValue, minutes::clear);
        draft.place().map(PracticePlaceId::new).ifPresent(place::choose);
        quiet = false;
        dated = true;
    }

    /** Everything as filled in; empty, with words beside the fields, while something is missing. */
    Optional<NewSession> value(List<Work> work) {
        boolean complete = required(client, client.isEmpty(), "screening.plan.client.missing");
        complete &= required(therapist, therapist.isEmpty(), "screening.plan.therapist.missing");
        complete &= required(date, date.isEmpty(), "screening.plan.date.missing");
        complete &= required(time, time.isEmpty(), "screening.plan.time.missing");
        if (!complete) {
            FieldCheck.toFirstWrong(this);
        }
        var length = minutes.getValue();
        return complete && length != null && length >= NewSession.SHORTEST && length <= NewSession.LONGEST
                ? Optional.of(new NewSession(client(), who(), start(), length, work, place.chosenPlace()))
                : Optional.empty();
    }

    /** As much as is needed for a provisional screening. */
    Optional<NewSession> soFar(List<Work> work) {
        return client.isEmpty() || therapist.isEmpty() || date.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewSession(
                        client(),
                        who(),
                        date.getValue().atTime(time.isEmpty() ? LocalTime.NOON : time.getValue()),
                        NewSession.USUAL_MINUTES,
                        work));
    }

    /** Says why a session that was to begin now cannot. */
    static void tell(PlanRefused refused) {
        tell(refused, refused.problem() == PlanRefused.Problem.THERAPIST_BUSY
                ? "screening.plan.here.busy"
                : "screening.plan.refused." + refused.problem().code());
    }

    /** In these words, with the way to the session that stands in the way. */
    static void tell(PlanRefused refused, String words) {
        var toast = Toasts.failed(Texts.of(words));
        refused.other().ifPresent(other -> toast.add(
                new Anchor(ScreeningNavigation.route(other), Texts.of("screening.plan.busy.other"))));
    }

    /** Shows beside the right field why the plan cannot be made. */
    void refuse(PlanRefused refused) {
        var words = ScreeningNavigation.words(refused);
        switch (refused.problem()) {
            case IN_THE_PAST, TOO_FAR_AHEAD -> FieldCheck.show(date, Optional.of(words));
            case NO_SUCH_HOUR, THERAPIST_BUSY, CLIENT_BUSY -> FieldCheck.show(time, Optional.of(words));
            case CLIENT_ARCHIVED, CLIENT_RESTRICTED, CLIENT_DIED -> FieldCheck.show(client, Optional.of(words));
            case NOT_A_THERAPIST -> FieldCheck.show(therapist, Optional.of(words));
            case PLACE_CLOSED -> FieldCheck.show(place, Optional.of(words));
        }
        FieldCheck.toFirstWrong(this);
    }

    private Optional<ClientRow> row(ClientId id) {
        return Optional.ofNullable(clients.names(List.of(id)).get(id))
                .map(name -> new ClientRow(id, name, "", Optional.empty(), false, false));
    }

    private Optional<UserRecord> therapist(UserId id) {
        return therapists.stream().filter(user -> user.id().equals(id)).findFirst();
    }

    private void usualPlace(UserId who) {
        if (place.isVisible()) {
            place.choose(places.usual(who));
        }
    }

    /** A day on which the place is closed is said, and can be planned all the same. */
    private void hint() {
        boolean shut = !date.isEmpty() && place.getOptionalValue()
                .filter(where -> where.details().openingHours().on(date.getValue()).isEmpty()).isPresent();
        place.setHelperText(shut ? Texts.of("screening.plan.place.shut") : "");
    }

    private ClientId client() {
        return client.getValue().id();
    }

    private UserId who() {
        return therapist.getValue().id();
    }

    private LocalDateTime start() {
        return date.getValue().atTime(time.getValue());
    }

    private static boolean required(
            HasValidation field, boolean empty, String key) {
        if (field instanceof TypedField typed && typed.refusesUnread()) {
            return false;
        }
        return FieldCheck.right(field, !empty, Texts.of(key));
    }

    /**
     * A plan as typed so far.
     *
     * @param base the planned session it was typed for, so that it is not restored onto one that has changed since;
     * empty for a new session
     */
    record PlanDraft(
            String base,
            Optional<UUID> client,
            Optional<UUID> therapist,
            Optional<LocalDate> date,
            Optional<LocalTime> time,
            Optional<Integer> minutes,
            Optional<UUID> place,
            List<Work> work) {

        static String base(Optional<PlannedSessionRecord> session) {
            return session
                    .map(planned -> planned.localStart() + " " + planned.minutes() + " " + planned.therapist() + " "
                            + planned.place() + " " + planned.plan())
                    .orElse("");
        }
    }
}
