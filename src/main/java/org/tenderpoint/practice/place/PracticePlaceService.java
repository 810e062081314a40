package org.tenderpoint.practice.place;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;
import org.tenderpoint.practice.place.PracticePlaceRecord.PracticePlaceDetails;

/**
 * The addresses of the practice, and who mostly works at which. A practice with one address has no row here, and sees
 * nothing of places.
 */
@Service
@PreAuthorize("permitAll()")
@Transactional
public class PracticePlaceService {

    private static final String RECORD = "PracticePlace";

    private final PracticePlaceRepository places;
    private final PracticeService practices;
    private final UserRepository users;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PracticePlaceService(
            PracticePlaceRepository places, PracticeService practices, UserRepository users, CurrentUser currentUser,
            ApplicationEventPublisher events, Clock clock) {
        this.places = places;
        this.practices = practices;
        this.users = users;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** The practice's own, then the others by name, closed ones too. */
    @Transactional(readOnly = true)
    public List<PracticePlaceRecord> all() {
        return Stream.concat(
                practices.current().map(PracticePlaceRecord::own).stream(),
                places.everyOne().stream().map(PracticePlace::toRecord))
                .toList();
    }

    /** Those that a session can be planned at; empty where there is only one, and so nothing to choose. */
    @Transactional(readOnly = true)
    public List<PracticePlaceRecord> choice() {
        var others = places.everyOne().stream().map(PracticePlace::toRecord).filter(PracticePlaceRecord::active)
                .toList();
        return others.isEmpty()
                ? List.of()
                : Stream.concat(practices.current().map(PracticePlaceRecord::own).stream(), others.stream()).toList();
    }

    /**
     * The names by which places are told apart. With one place there are none; where all others are closed, theirs
     * alone.
     */
    @Transactional(readOnly = true)
    public Map<PracticePlaceId, String> names() {
        var others = places.everyOne().stream().map(PracticePlace::toRecord).toList();
        var names = new LinkedHashMap<PracticePlaceId, String>();
        if (others.stream().anyMatch(PracticePlaceRecord::active)) {
            practices.current().ifPresent(practice -> names.put(PracticePlaceId.OWN, practice.name()));
        }
        others.forEach(place -> names.put(place.id(), place.name()));
        return names;
    }

    /** Their names and addresses in a line, where there are several to go to. */
    @Transactional(readOnly = true)
    public Map<PracticePlaceId, String> addresses() {
        var told = names().keySet();
        return told.isEmpty()
                ? Map.of()
                : all().stream()
                        .filter(place -> told.contains(place.id()))
                        .collect(Collectors.toMap(
                                PracticePlaceRecord::id,
                                place -> place.details().onEnvelope().replace("\n", ", ")));
    }

    /** What this place is called, whether there are several or not; empty for an id that none has. */
    @Transactional(readOnly = true)
    public String name(PracticePlaceId id) {
        return byId(id).map(PracticePlaceRecord::name).orElse("");
    }

    /** Empty for an id that no place has, and before set-up. */
    @Transactional(readOnly = true)
    public Optional<PracticePlaceRecord> byId(PracticePlaceId id) {
        return id.equals(PracticePlaceId.OWN)
                ? practices.current().map(PracticePlaceRecord::own)
                : places.findById(id.value()).map(PracticePlace::toRecord);
    }

    /** Where this person mostly works; the practice's own if that place is closed. */
    @Transactional(readOnly = true)
    public PracticePlaceId usual(UserId user) {
        return users.findById(user.value()).map(User::usualPlace)
                .filter(id -> !id.equals(PracticePlaceId.OWN))
                .filter(id -> byId(id).filter(PracticePlaceRecord::active).isPresent())
                .orElse(PracticePlaceId.OWN);
    }

    /**
     * The practice as it stands on papers, in messages and on pages about what is at this place: reached there.
     *
     * @throws IllegalStateException before set-up
     */
    @Transactional(readOnly = true)
    public PracticeRecord practiceAt(PracticePlaceId id) {
        var practice = practices.require();
        return id.equals(PracticePlaceId.OWN)
                ? practice
                : byId(id).map(PracticePlaceRecord::details)
                        .map(place -> practice.at(place.onEnvelope(), place.phone(), place.openingHours()))
                        .orElse(practice);
    }

    /** The same where this person mostly works: who writes a letter is answered there. */
    @Transactional(readOnly = true)
    public PracticeRecord practiceOf(UserId writer) {
        return practiceAt(usual(writer));
    }

    /** Where to come, in a line of its own below a message; empty where there is one place. */
    @Transactional(readOnly = true)
    public String lineBelowMessage(PracticePlaceId id) {
        return names().containsKey(id)
                ? byId(id).map(place -> "\n\n" + place.details().onEnvelope()).orElse("")
                : "";
    }

    @PreAuthorize("hasRole('MANAGER')")
    @NotInDemo
    public PracticePlaceRecord add(PracticePlaceDetails details) {
        return saved(new PracticePlace(details, currentUser.id(), clock.instant()), "recorded");
    }

    /** @throws EditedByOther if somebody else has changed it since that version */
    @PreAuthorize("hasRole('MANAGER')")
    @NotInDemo
    public PracticePlaceRecord change(PracticePlaceId id, int version, PracticePlaceDetails details) {
        var place = atVersion(id, version);
        place.change(details, currentUser.id(), clock.instant());
        return saved(place, "changed");
    }

    /**
     * Closes it, so that nothing is planned there any more, or opens it again; its sessions stay there.
     *
     * @throws EditedByOther if somebody else has changed it since that version
     */
    @PreAuthorize("hasRole('MANAGER')")
    @NotInDemo
    public PracticePlaceRecord activate(PracticePlaceId id, int version, boolean active) {
        var place = atVersion(id, version);
        place.activate(active, currentUser.id(), clock.instant());
        return saved(place, active ? "reopened" : "closed");
    }

    /** Where the signed-in person mostly works. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    @NotInDemo
    public void chooseMine(PracticePlaceId place) {
        choose(currentUser.id(), place);
    }

    /** Where this person mostly works: where their sessions are planned. */
    @PreAuthorize("hasRole('MANAGER')")
    @NotInDemo
    public void chooseUsual(UserId person, PracticePlaceId place) {
        choose(person, place);
    }

    private void choose(UserId person, PracticePlaceId place) {
        if (byId(place).filter(PracticePlaceRecord::active).isEmpty()) {
            throw new NoSuch("place");
        }
        var user = users.findById(person.value()).orElseThrow(() -> new NoSuch("user"));
        user.mostlyAt(place);
        users.save(user);
        events.publishEvent(AuditEvent.of("changed_the_place_of", "User", person.value()));
    }

    private PracticePlace atVersion(PracticePlaceId id, int version) {
        var place = places.findById(id.value()).orElseThrow(() -> new NoSuch("place"));
        place.seenAt(version);
        return place;
    }

    private PracticePlaceRecord saved(PracticePlace place, String action) {
        // flushed so that the record has the new version
        var saved = places.saveAndFlush(place).toRecord();
        events.publishEvent(AuditEvent.of(action, RECORD, saved.id().value()));
        return saved;
    }
}
