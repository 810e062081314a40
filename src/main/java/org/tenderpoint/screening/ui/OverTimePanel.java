package org.tenderpoint.screening.ui;

import static java.util.stream.Collectors.joining;
import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.client.ui.ClientNavigation.ClientSide;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.plan.BodyOverTime;
import org.tenderpoint.screening.plan.BodyOverTime.PlaceOverTime;
import org.tenderpoint.screening.plan.BodyOverTime.SorenessPlaces;
import org.tenderpoint.screening.plan.SessionBefore;
import org.tenderpoint.screening.plan.SessionsBefore;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.ui.BodyMap;
import org.tenderpoint.vocabulary.ui.ComparedMaps;

/** Work and soreness of the last sessions on one drawing, all together or one by one, and the same as a list. */
class OverTimePanel extends Div {

    /** More than these are no longer about now. */
    static final int SESSIONS = 6;

    private final BodyMap map = new BodyMap(BodyMap.Mode.SHOW);
    private final UnorderedList list = styled(new UnorderedList(), "compared-list");
    private final BodyOverTime together;

    OverTimePanel(List<SessionBefore> sessions, PracticeTime time) {
        together = BodyOverTime.of(sessions);
        addClassNames("stack", "over-time");
        var dates = Dates.in(time.zone());
        Segments<Optional<SessionBefore>> which = new Segments<Optional<SessionBefore>>(
                null, Stream.concat(Stream.of(Optional.<SessionBefore>empty()), sessions.stream().map(Optional::of))
                        .toList(),
                one -> one.map(session -> Dates.shortDate(dates.dayOf(session.endedAt())))
                        .orElseGet(() -> Texts.of("screening.over_time.all")))
                .labelledElsewhere(Texts.of("screening.over_time.which")).tiles();
        which.setValue(Optional.empty());
        which.addValueChangeListener(change -> change.getValue().ifPresentOrElse(this::one, this::all));
        map.setViews(BodyMap.Views.toSee(together.places().keySet()));
        all();
        add(new Paragraph(sentence()));
        if (sessions.size() > 1) {
            add(which);
        }
        add(map, list);
    }

    /** Where it was ever sore, how often; elsewhere the deepest pressure. */
    private void all() {
        var heat = new HashMap<BodyPart, BodyMap.Heat>();
        var deepest = new HashMap<BodyPart, Integer>();
        together.places().forEach((part, place) -> {
            if (place.sore() > 0) {
                heat.put(part, new BodyMap.Heat(
                        place.worst(), Texts.of("screening.over_time.times", place.sore()), sore(place)));
            } else if (together.places().entrySet().stream()
                    .noneMatch(other -> other.getValue().sore() > 0 && other.getKey().meets(part))) {
                deepest.put(part, place.deepest());
            }
        });
        map.setLevels(deepest);
        map.setSoreness(Map.of());
        map.setHeat(heat);
        list.removeAll();
        together.places().forEach((part, place) -> list.add(new ListItem(Texts.of(
                "screening.over_time.place", part.label(),
                OneLine.of(
                        place.sore() > 0 ? sore(place) : "",
                        place.worked() > 0
                                ? Texts.of("screening.over_time.worked", place.worked(), place.deepest())
                                : "")))));
    }

    private static String sore(PlaceOverTime place) {
        return Texts.of("screening.over_time.sore", place.sore(), place.worst());
    }

    private void one(SessionBefore session) {
        var worked = BodyOverTime.deepest(session);
        var sore = BodyOverTime.sore(session);
        map.setHeat(Map.of());
        map.setLevels(worked);
        map.setSoreness(sore);
        list.removeAll();
        ComparedMaps.say(list, worked, sore, Set.of());
        if (session.felt().isEmpty()) {
            list.add(new ListItem(span("meta", Texts.of("screening.over_time.not_told"))));
        }
    }

    /** Whether it wanders, in a sentence. */
    private String sentence() {
        if (together.told() == 0) {
            return Texts.of("screening.over_time.nobody_told");
        }
        var again = together.places().entrySet().stream()
                .filter(place -> together.wandering() == SorenessPlaces.STAYS
                        && place.getValue().sore() == together.sore())
                .map(place -> place.getKey().label()).collect(joining(", "));
        var course = together.wandering() == SorenessPlaces.STAYS && again.isEmpty()
                ? SorenessPlaces.MIXED
                : together.wandering();
        return Texts.of("screening.over_time." + course.code(), together.sore(), together.told(), again);
    }

    /** Puts the panel on the client's page, for therapists. */
    @org.springframework.stereotype.Component
    record OverTimeSide(ObjectProvider<SessionsBefore> before, CurrentUser user, PracticeTime time)
            implements ClientSide {

        @Override
        public Optional<com.vaadin.flow.component.Component> of(ClientId client) {
            return before.stream()
                    .filter(sessions -> user.has(Role.THERAPIST) && sessions.any(client))
                    .findFirst()
                    .map(sessions -> div("section", unfolding(sessions, client, time)));
        }
    }

    /** Read, and so written to the trail, only when it is unfolded. */
    static Disclosure unfolding(SessionsBefore sessions, ClientId client, PracticeTime time) {
        return Disclosure.later(
                Texts.of("screening.over_time"), () -> new OverTimePanel(sessions.last(client, SESSIONS), time));
    }
}
