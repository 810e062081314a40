package org.tenderpoint.intake.evening;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.intake.LinkHindrance;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.link.ClientLinks;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/** Makes the links of the evening's questions, for the feature that knows who comes tomorrow. */
@Component
public class EveningLinks {

    /** The path in front of a token in an address. */
    public static final String PATH = "/e/";

    private final EveningLinkRepository links;
    private final EveningReplyRepository replies;
    private final ClientLinks clientLinks;
    private final ClientReaches reaches;
    private final LinkHindrance hindrance;
    private final StandingAnswersReader recorded;
    private final ApplicationEventPublisher events;

    EveningLinks(
            EveningLinkRepository links, EveningReplyRepository replies, ClientLinks clientLinks, ClientReaches reaches,
            LinkHindrance hindrance, StandingAnswersReader recorded, ApplicationEventPublisher events) {
        this.links = links;
        this.replies = replies;
        this.clientLinks = clientLinks;
        this.reaches = reaches;
        this.hindrance = hindrance;
        this.recorded = recorded;
        this.events = events;
    }

    /** Why this client gets no questions; empty if they may get them. */
    public Optional<MessageTrouble> hindrance(ClientId client) {
        // who has told nothing yet is asked all of it at the door
        if (recorded.latest(client).isEmpty()) {
            return Optional.of(MessageTrouble.NOT_NEEDED);
        }
        return hindrance.of(client).or(() -> reaches.birthDate(client).isEmpty()
                ? Optional.of(MessageTrouble.NO_WAY)
                : Optional.empty());
    }

    /**
     * The session is planned otherwise now: a link that was sent opens until it begins and says where, and calls are
     * about it.
     */
    public void planned(EveningVisit visit) {
        links.findBySessionIdAndRevokedAtIsNull(visit.session().value()).forEach(link -> {
            link.about(visit);
            links.save(link);
        });
        replies.toCall(visit.session().value()).forEach(reply -> {
            reply.about(visit);
            replies.save(reply);
        });
    }

    /** The red flags that were told for this session, however long ago, and not taken back. */
    public Set<RedFlag> told(SessionId session) {
        return replies.withCall(session.value()).stream()
                .flatMap(reply -> reply.answers().redFlags().entrySet().stream())
                .filter(told -> told.getValue() == Recorded.YES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Nobody comes to this session: nothing is asked for it any more. */
    public void end(SessionId session, Instant now) {
        links.findBySessionIdAndRevokedAtIsNull(session.value()).forEach(link -> {
            link.revoke(now);
            links.save(link);
        });
    }

    /** @return the address, of whose token only the hash is stored */
    public String link(EveningVisit visit, Locale language, Instant now) {
        return clientLinks.make(PATH, hash -> {
            var kept = links.save(EveningLink.of(visit, hash, language, now));
            events.publishEvent(AuditEvent.of("made", "EveningLink", kept.getId(), visit.client()));
            return kept.expiresAt();
        }).address();
    }
}
