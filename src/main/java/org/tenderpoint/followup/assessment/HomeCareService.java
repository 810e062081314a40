package org.tenderpoint.followup.assessment;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.home.HomeCare;
import org.tenderpoint.followup.home.HomeCares;
import org.tenderpoint.followup.home.HomeThing;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;

/** What a therapist gives a client to do at home: at most three of the things that the rules offer this client. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class HomeCareService {

    private final DoneWorkReader work;
    private final SheetJudge judge;
    private final HomeCares cares;
    private final RecordGate gate;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HomeCareService(DoneWorkReader work, SheetJudge judge, HomeCares cares, RecordGate gate, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.work = work;
        this.judge = judge;
        this.cares = cares;
        this.gate = gate;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** What is offered after this session, and what of it is given; empty while the session has not ended. */
    public Optional<HomeChoice> of(SessionId session) {
        return gate.filter(work.of(session), DoneWork::client).map(done -> {
            events.publishEvent(AuditEvent.opened(HomeCares.RECORD, session.value(), done.client()));
            var given = cares.of(session);
            return new HomeChoice(offers(done), given.map(HomeCare::things).orElse(List.of()),
                    given.filter(HomeCare::isTold).isPresent());
        });
    }

    /**
     * Gives these in place of what was given before; an empty set takes everything back.
     *
     * @throws IllegalArgumentException if these are too many, or one is not offered to this client
     * @throws IllegalStateException if the client has told of it already
     */
    public void give(SessionId session, Set<HomeThing> chosen) {
        var done = gate.filter(work.of(session), DoneWork::client)
                .orElseThrow(() -> new NoSuch("session"));
        var rules = new LinkedHashMap<String, String>();
        offers(done).stream().filter(offer -> chosen.contains(offer.thing()))
                .forEach(offer -> rules.put(offer.thing().code(), offer.ruleId()));
        if (rules.size() != chosen.size() || chosen.size() > HomeThing.MOST) {
            throw new IllegalArgumentException("Not offered, or too many");
        }
        cares.give(done.client(), session, rules, user.id(), clock.instant());
    }

    /**
     * Gives one thing more, or takes it back, and leaves what is given beside it, also what another window gave
     * meanwhile; takes back what suits no more.
     *
     * @return what is given now; without this one, where that would be too many
     */
    public Set<HomeThing> change(SessionId session, HomeThing thing, boolean gives) {
        var choice = of(session).orElseThrow(() -> new NoSuch("session"));
        var before = choice.given();
        Set<HomeThing> now = new LinkedHashSet<>(before);
        now.removeAll(choice.unsuitable());
        if (gives) {
            now.add(thing);
        } else {
            now.remove(thing);
        }
        if (!now.equals(Set.copyOf(before)) && now.size() <= HomeThing.MOST) {
            give(session, now);
            return now;
        }
        return Set.copyOf(before);
    }

    /** Things that the client never did come last. */
    private List<HomeOffer> offers(DoneWork done) {
        var judged = judge.after(done);
        if (judged.afterEmergency()) {
            return List.of();
        }
        var neverDone = cares.neverDone(done.client());
        return HomeThing.ALL.stream()
                .flatMap(thing -> judged.offers(thing, done)
                        .map(rule -> new HomeOffer(thing, rule, neverDone.contains(thing))).stream())
                .sorted(Comparator.comparing(HomeOffer::neverDone))
                .toList();
    }

    /**
     * One thing that may be given.
     *
     * @param ruleId the row of the self-care book that offers it
     * @param neverDone whether the client did it in none of the last times
     */
    public record HomeOffer(HomeThing thing, String ruleId, boolean neverDone) {}

    /**
     * What is offered after a session.
     *
     * @param given of these, what the client takes home
     * @param told whether the client has reported on it, after which it can no longer change
     */
    public record HomeChoice(List<HomeOffer> offers, List<HomeThing> given, boolean told) {

        public HomeChoice {
            offers = List.copyOf(offers);
            given = List.copyOf(given);
        }

        /** Given before something became known that forbids it. */
        public List<HomeThing> unsuitable() {
            var offered = offers.stream().map(HomeOffer::thing).toList();
            return given.stream().filter(thing -> !offered.contains(thing)).toList();
        }
    }
}
