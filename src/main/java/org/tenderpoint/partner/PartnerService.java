package org.tenderpoint.partner;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.vocabulary.Discipline;

/**
 * The directory of partners. Everyone who works here reads it; therapists and managers write it. It holds nothing about
 * clients, so looks are not written into the trail; every change is.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class PartnerService {

    private static final String RECORD = "Partner";

    private final PartnerRepository partners;
    private final PartnerSearch search;
    private final ObjectProvider<PartnerFigures> figures;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerService(
            PartnerRepository partners, PartnerSearch search, ObjectProvider<PartnerFigures> figures, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.partners = partners;
        this.search = search;
        this.figures = figures;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** A page of the directory, ordered by name; at most 200 rows. */
    @Transactional(readOnly = true)
    public List<PartnerRow> search(PartnerFilter filter, int offset, int limit) {
        return search.rows(filter, offset, Math.min(limit, Partner.MOST_ROWS)).stream().map(Partner::toRow).toList();
    }

    /** How many {@link #search} finds. */
    @Transactional(readOnly = true)
    public int count(PartnerFilter filter) {
        return search.count(filter);
    }

    /** One partner, even if closed; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<PartnerRecord> open(PartnerId id) {
        return partners.findById(id.value()).map(Partner::toRecord);
    }

    @Transactional(readOnly = true)
    public boolean exists(PartnerId id) {
        return partners.existsById(id.value());
    }

    /** Names for lists, including closed partners; ids without a partner are omitted. */
    @Transactional(readOnly = true)
    public Map<PartnerId, String> names(Collection<PartnerId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return partners.names(ids.stream().map(PartnerId::value).distinct().toList()).stream()
                .collect(Collectors.toMap(row -> new PartnerId(row.getId()), PartnerRepository.IdAndName::getName));
    }

    /**
     * Partners to whom a client can be referred now: active ones of the discipline, those with most of the wanted
     * skills first.
     *
     * @param wanted the skills that suit the client, e.g. {@link PartnerSkill#fitting}; may be empty
     */
    @Transactional(readOnly = true)
    public List<PartnerChoice> choices(Discipline discipline, Set<PartnerSkill> wanted) {
        return search.choices(discipline, wanted, Partner.MOST_ROWS).stream().map(partner -> partner.toChoice(wanted))
                .toList();
    }

    /** The results of the referrals to these partners; partners without referrals are omitted. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Map<PartnerId, PartnerFigure> figures(Collection<PartnerId> ids) {
        return Optional.ofNullable(figures.getIfAvailable()).map(known -> known.of(ids)).orElse(Map.of());
    }

    /**
     * Entries that may be the same partner, including closed ones: the same name in any spelling, the same e-mail
     * address or the same phone number.
     *
     * @param self the entry itself, if there is one already
     */
    @Transactional(readOnly = true)
    public List<PartnerRow> similar(Optional<PartnerId> self, PartnerDetails details) {
        var ids = partners.marked(PartnerMarks.of(details)).stream()
                .map(PartnerRepository.MarkedPartner::getId)
                .filter(id -> self.isEmpty() || !self.get().value().equals(id))
                .distinct()
                .toList();
        return ids.isEmpty() ? List.of() : partners.listed(ids).stream().map(Partner::toRow).toList();
    }

    /**
     * A new partner.
     *
     * @param others similar entries that somebody has confirmed to be other partners
     * @throws PossibleDuplicates if there is a similar one that is not among these; nothing is saved
     */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public PartnerId create(PartnerDetails details, Set<PartnerId> others) {
        var now = clock.instant();
        var partner = new Partner(Id.random(PartnerId::new), now);
        keep(partner, details, others, now, "created");
        return partner.id();
    }

    /**
     * Replaces the details of a partner.
     *
     * @param version of the record that the form was filled from
     * @param others similar entries that somebody has confirmed to be other partners
     * @throws EditedByOther if somebody saved since then
     * @throws PossibleDuplicates if the change makes it similar to one that is not among these
     * @throws IllegalArgumentException if there is no such partner
     */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public PartnerRecord update(PartnerId id, int version, PartnerDetails details, Set<PartnerId> others) {
        var partner = require(id);
        partner.seenAt(version);
        keep(partner, details, others, clock.instant(), "changed");
        return partner.toRecord();
    }

    /**
     * Merges two entries of the same partner: {@code into} stays and takes the details, {@code from} gives its place to
     * it.
     *
     * @param version of the entry that stays, as shown
     * @throws EditedByOther if somebody saved either since then
     * @throws PossibleDuplicates if it is similar to a third that is not among {@code others}
     */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public PartnerRecord merge(
            PartnerId into, int version, PartnerDetails details, PartnerId from, int fromVersion,
            Set<PartnerId> others) {
        if (into.equals(from)) {
            throw new IllegalArgumentException("An entry is not merged into itself");
        }
        var stays = require(into);
        stays.seenAt(version);
        var leaves = require(from);
        leaves.seenAt(fromVersion);
        var now = clock.instant();
        leaves.mergeInto(into, user.id(), now);
        // frees its marks before the other entry takes them: within one flush the new rows come first
        partners.saveAndFlush(leaves);
        keep(stays, details, others, now, "merged");
        events.publishEvent(AuditEvent.of("merged", RECORD, from.value()));
        events.publishEvent(new PartnersMerged(from, into));
        return stays.toRecord();
    }

    /** Closes a partner: no further referrals; nothing is lost. A second call changes nothing. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public void deactivate(PartnerId id) {
        activate(id, false, "deactivated");
    }

    /** Reopens a closed partner. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public void reactivate(PartnerId id) {
        activate(id, true, "reactivated");
    }

    private void activate(PartnerId id, boolean wanted, String action) {
        var partner = require(id);
        if (partner.active() != wanted) {
            partner.activate(wanted, user.id(), clock.instant());
            events.publishEvent(AuditEvent.of(action, RECORD, id.value()));
        }
    }

    private void keep(Partner partner, PartnerDetails details, Set<PartnerId> others, Instant now, String action) {
        partner.take(details, numbers(partner, details, others), user.id(), now);
        try {
            // a duplicate mark fails here
            partners.saveAndFlush(partner);
        } catch (DataIntegrityViolationException sameMark) {
            // somebody else saved the same partner between the read and the save
            throw new PossibleDuplicates();
        }
        events.publishEvent(AuditEvent.of(action, RECORD, partner.id().value()));
    }

    /** The next free number of each mark shared with others. Earlier similarities are not asked about again. */
    private Map<String, Integer> numbers(Partner partner, PartnerDetails details, Set<PartnerId> others) {
        var known = partner.markTexts();
        var numbers = new HashMap<String, Integer>();
        for (var marked : partners.marked(PartnerMarks.of(details))) {
            var id = new PartnerId(marked.getId());
            if (id.equals(partner.id()) || known.contains(marked.getMark())) {
                continue;
            }
            if (!others.contains(id)) {
                throw new PossibleDuplicates();
            }
            numbers.merge(marked.getMark(), marked.getNumber() + 1, Math::max);
        }
        return numbers;
    }

    private Partner require(PartnerId id) {
        return partners.findById(id.value())
                .filter(partner -> !partner.merged())
                .orElseThrow(() -> new NoSuch("partner"));
    }

    /**
     * One entry has replaced another of the same partner; records that name the other may name this one from now on.
     */
    public record PartnersMerged(PartnerId from, PartnerId into) {}

    /**
     * There is an entry that may be the same partner, and nobody has confirmed that it is another one. Nothing was
     * saved; {@link PartnerService#similar} lists them.
     */
    public static class PossibleDuplicates extends RuntimeException {

        public PossibleDuplicates() {
            super("There may be an entry for this partner already");
        }
    }
}
