package org.tenderpoint.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientInitials;
import org.tenderpoint.letter.LetterWriters;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.referral.PartnerSays.PartnerAnswerState;

/**
 * What a partner reads and answers by the link of a letter. The ticket alone permits it: it shows the client's initials
 * and nothing else of them, and changes no referral.
 */
@Service
@PreAuthorize("permitAll()")
public class PartnerReplyService {

    /** The path in front of a token in an address. */
    public static final String PATH = "/r/";

    /** How many answers one link takes. Somebody who sends more is not the partner. */
    static final int MOST = 12;

    private final PartnerLinkRepository links;
    private final PartnerAnswerRepository answers;
    private final ClientInitials initials;
    private final PracticeService practice;
    private final PracticePlaceService places;
    private final LetterWriters writers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerReplyService(
            PartnerLinkRepository links, PartnerAnswerRepository answers, ClientInitials initials,
            PracticeService practice, PracticePlaceService places, LetterWriters writers,
            ApplicationEventPublisher events, Clock clock) {
        this.links = links;
        this.answers = answers;
        this.initials = initials;
        this.practice = practice;
        this.places = places;
        this.writers = writers;
        this.events = events;
        this.clock = clock;
    }

    /** Empty if the link does not open, for whatever reason. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(LinkTicket ticket) {
        return link(ticket).flatMap(link -> Optional.ofNullable(
                initials.of(Set.of(link.client().value())).get(link.client()))
                .map(letters -> new Opened(
                        letters, practiceOf(link), link.language(),
                        LocalDate.ofInstant(clock.instant(), practice.zone()), answersBy(link).size() >= MOST)));
    }

    /**
     * Stores an answer until a therapist confirms it. The same answer sent twice is stored once.
     *
     * @return whether it is stored
     */
    @Transactional
    public boolean answer(LinkTicket ticket, PartnerSays said) {
        if (said.isEmpty() || open(ticket).isEmpty()) {
            return false;
        }
        var link = link(ticket).orElseThrow();
        var before = answersBy(link);
        boolean again = before.stream().findFirst()
                .filter(newest -> newest.state() == PartnerAnswerState.WAITING && newest.reply().equals(said))
                .isPresent();
        boolean more = !again && before.size() < MOST;
        if (more) {
            var kept = answers.save(PartnerAnswer.given(link, said, clock.instant()));
            events.publishEvent(AuditEvent.of("answered", PartnerAnswerService.RECORD, kept.getId(), kept.client()));
        }
        return again || more;
    }

    /** As the letter names it: where its writer works. */
    private PracticeRecord practiceOf(PartnerLink link) {
        return writers.of(link.letter()).map(places::practiceOf).orElseGet(practice::require);
    }

    private Optional<PartnerLink> link(LinkTicket ticket) {
        Instant now = clock.instant();
        return links.findByTokenHash(ticket.tokenHash()).filter(link -> link.live(now));
    }

    private List<PartnerAnswer> answersBy(PartnerLink link) {
        return answers.findByLinkIdOrderByGivenAtDescId(link.getId());
    }

    /**
     * What the page shows.
     *
     * @param initials all that it says of the client
     * @param full whether the link has taken as many answers as it takes
     */
    public record Opened(String initials, PracticeRecord practice, Locale language, LocalDate today, boolean full) {}
}
