package org.tenderpoint.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.intake.consent.Consent;
import org.tenderpoint.intake.consent.Consent.ConsentRecord;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.ConsentRepository;
import org.tenderpoint.intake.consent.ConsentTextService;
import org.tenderpoint.intake.consent.ConsentWording;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.consent.Guardianship;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Recorded;

/**
 * What clients agreed to. Given or refused with an intake; withdrawn at any time, which leaves the record unchanged,
 * and given again when the client says so.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class ConsentService {

    private final ConsentRepository consents;
    private final IntakeVersionRepository versions;
    private final ConsentTextService wordings;
    private final ClientService clients;
    private final PracticeService practice;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsentService(
            ConsentRepository consents, IntakeVersionRepository versions, ConsentTextService wordings,
            ClientService clients,
            PracticeService practice, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.consents = consents;
        this.versions = versions;
        this.wordings = wordings;
        this.clients = clients;
        this.practice = practice;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The client's latest answer on this kind of consent; empty if never asked. */
    @Transactional(readOnly = true)
    public Optional<ConsentRecord> latest(ClientId client, ConsentKind kind) {
        return last(client, kind).map(Consent::toRecord);
    }

    /** The client's latest answer on each kind that was asked, in the order of the kinds. */
    @Transactional(readOnly = true)
    public Map<ConsentKind, ConsentRecord> of(ClientId client) {
        var last = new EnumMap<ConsentKind, ConsentRecord>(ConsentKind.class);
        consents.newestFirst(client.value())
                .forEach(consent -> last.putIfAbsent(consent.kind(), consent.toRecord()));
        return last;
    }

    @Transactional(readOnly = true)
    public Set<ConsentKind> withdrawn(ClientId client) {
        return of(client).entrySet().stream()
                .filter(consent -> consent.getValue().withdrawn())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of these clients who have refused contact or withdrawn their consent to it. */
    @Transactional(readOnly = true)
    public Set<ClientId> contactRefusedAmong(Collection<ClientId> clients) {
        return consents.last(clients.stream().map(ClientId::value).toList(), ConsentKind.CONTACT).stream()
                .filter(consent -> consent.toRecord().refused())
                .map(Consent::client)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether the client has refused contact or withdrawn consent to it; never asked is not a refusal. Reveals nothing
     * else, so the program itself may ask before it plans a contact.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public boolean contactRefused(ClientId client) {
        return latest(client, ConsentKind.CONTACT).filter(ConsentRecord::refused).isPresent();
    }

    /**
     * Whether the client has refused treatment or withdrawn consent to it; never asked is not a refusal. The program
     * itself asks before it lets a session start.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public boolean treatmentRefused(ClientId client) {
        return latest(client, ConsentKind.TREATMENT).filter(ConsentRecord::refused).isPresent();
    }

    /**
     * Whether the client has refused referrals and letters or withdrawn consent to them; never asked is not a refusal.
     * The program itself asks before a letter leaves.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public boolean referralRefused(ClientId client) {
        return latest(client, ConsentKind.REFERRAL).filter(ConsentRecord::refused).isPresent();
    }

    /**
     * @throws EditedByOther if it is withdrawn already
     * @throws IllegalStateException if the client never agreed
     */
    public void withdraw(ClientId client, ConsentKind kind) {
        var consent = last(client, kind)
                .orElseThrow(() -> new IllegalStateException("There is no consent to withdraw"));
        consent.withdrawnBefore().ifPresent(before -> {
            throw before;
        });
        var now = clock.instant();
        consent.withdraw(user.id(), now);
        events.publishEvent(AuditEvent.of("withdrew", "Consent", consent.getId(), client));
        events.publishEvent(new ConsentWithdrawn(client, kind, now));
    }

    /**
     * Records a refusal from now on, whatever was said before: a yes is withdrawn, what was never asked becomes a no.
     * Does nothing if it is already refused.
     *
     * @return whether it is refused now; false if there is no intake yet to record a no with
     */
    public boolean refuse(ClientId client, ConsentKind kind) {
        var latest = latest(client, kind);
        if (latest.filter(ConsentRecord::refused).isPresent()) {
            return true;
        }
        if (latest.filter(ConsentRecord::inForce).isPresent()) {
            withdraw(client, kind);
            return true;
        }
        var version = versions.findFirstByClientIdOrderByNumberDesc(client.value());
        version.ifPresent(told -> {
            var now = clock.instant();
            var refused = consents.save(new Consent(
                    client, told.id(), kind, Consents.NOT_ASKED.to(words()).with(kind, Recorded.NO), channel(),
                    user.id(), now));
            events.publishEvent(AuditEvent.of("recorded", "Consent", refused.getId(), client));
            events.publishEvent(new ConsentWithdrawn(client, kind, now));
        });
        return version.isPresent();
    }

    /**
     * Takes back one's own withdrawal, made by mistake, within a minute.
     *
     * @throws EditedByOther if consent was given again since
     * @throws IllegalStateException if there is none; the client then gives consent again
     */
    public void keep(ClientId client, ConsentKind kind) {
        var consent = last(client, kind)
                .orElseThrow(() -> new IllegalStateException("There is no withdrawal to take back"));
        consent.givenBefore().ifPresent(before -> {
            throw before;
        });
        var withdrawnAt = consent.toRecord().withdrawnAt();
        consent.keep(user.id(), clock.instant());
        events.publishEvent(AuditEvent.of("took_the_withdrawal_back_of", "Consent", consent.getId(), client));
        withdrawnAt.ifPresent(at -> events.publishEvent(new WithdrawalUndone(client, kind, at)));
    }

    /** Whether there is an intake; every consent begins with one. */
    @Transactional(readOnly = true)
    public boolean canGive(ClientId client) {
        return versions.findFirstByClientIdOrderByNumberDesc(client.value()).isPresent();
    }

    /**
     * The client agrees, after a no, after a withdrawal, or for the first time.
     *
     * @param shown the words that they were shown, whatever is shown to others by now
     * @param signedBy who says so: the client, or who decides for them
     * @param relation to a client who does not decide alone; empty if the client says so
     * @param signature as drawn; none if the name stands for it
     * @throws EditedByOther if this consent is in force already
     * @throws IllegalStateException if there is no intake yet
     * @throws IllegalArgumentException if nobody signs, a text is too long, the drawing is a dot, or the client is
     * under 16 and the right by which somebody agrees is missing
     */
    public void give(ClientId client, ConsentKind kind, ConsentWording shown, String signedBy, String relation,
            Signature signature) {
        var told = Consents.NOT_ASKED.to(shown).with(kind, Recorded.YES).signed(signedBy.strip()).related(relation)
                .drawn(signature);
        var now = clock.instant();
        if (told.signedBy().isEmpty() || signature.problem().isPresent()) {
            throw new IllegalArgumentException("Somebody gives the consent");
        }
        if (guardianship(client, now).missing(told)) {
            throw new IllegalArgumentException("Who decides for a client under 16 says how they are related");
        }
        last(client, kind).filter(said -> said.toRecord().stands(guardianship(client, now)))
                .flatMap(Consent::givenBefore).ifPresent(before -> {
                    throw before;
                });
        var version = versions.findFirstByClientIdOrderByNumberDesc(client.value())
                .orElseThrow(() -> new IllegalStateException("The first consents are given with an intake"));
        var consent = consents.save(
                new Consent(client, version.id(), kind, told, channel(), user.id(), now));
        events.publishEvent(AuditEvent.of("recorded", "Consent", consent.getId(), client));
    }

    /** Who gives consent for this client today. */
    @Transactional(readOnly = true)
    public Guardianship guardianship(ClientId client) {
        return guardianship(client, clock.instant());
    }

    private Guardianship guardianship(ClientId client, Instant now) {
        return Guardianship.of(clients.birthDate(client), LocalDate.ofInstant(now, practice.zone()));
    }

    /** As the screen has shown them. */
    private ConsentWording words() {
        return wordings.current(PageLanguage.spoken().locale());
    }

    private ConsentChannel channel() {
        return user.has(Role.THERAPIST) ? ConsentChannel.THERAPIST : ConsentChannel.FRONT_DESK;
    }

    private Optional<Consent> last(ClientId client, ConsentKind kind) {
        return consents.last(List.of(client.value()), kind).stream().findFirst();
    }

    public record ConsentWithdrawn(ClientId client, ConsentKind kind, Instant at) {}

    /**
     * A withdrawal recorded by mistake is taken back.
     *
     * @param withdrawnAt the moment of the mistake
     */
    public record WithdrawalUndone(ClientId client, ConsentKind kind, Instant withdrawnAt) {}
}
