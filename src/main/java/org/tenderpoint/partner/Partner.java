package org.tenderpoint.partner;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.vocabulary.Discipline;

@Entity
@Table(name = "partners")
class Partner extends VersionedRow {

    /** As many are read at once. */
    static final int MOST_ROWS = 200;

    private String name;
    private String sortName;
    private String organisation;
    private String otherSkills;
    private String place;
    private String address;
    private String phone;
    private String email;
    private String web;
    private String notes;
    private @Nullable Integer agreedDays;
    private boolean active = true;
    private @Nullable UUID mergedInto;
    private Instant createdAt;
    private Instant changedAt;
    private UUID changedBy;

    @ElementCollection
    @BatchSize(size = MOST_ROWS)
    @CollectionTable(name = "partner_disciplines", joinColumns = @JoinColumn(name = "partner_id"))
    @Column(name = "discipline")
    private Set<Discipline> disciplines = new HashSet<>();

    @ElementCollection
    @BatchSize(size = MOST_ROWS)
    @CollectionTable(name = "partner_skills", joinColumns = @JoinColumn(name = "partner_id"))
    @Column(name = "skill")
    private Set<PartnerSkill> skills = new HashSet<>();

    @ElementCollection
    @BatchSize(size = MOST_ROWS)
    @CollectionTable(name = "partner_languages", joinColumns = @JoinColumn(name = "partner_id"))
    @Column(name = "language")
    private Set<String> languages = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "partner_tokens", joinColumns = @JoinColumn(name = "partner_id"))
    @Column(name = "token")
    private Set<String> tokens = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "partner_marks", joinColumns = @JoinColumn(name = "partner_id"))
    private Set<DuplicateMark> marks = new HashSet<>();

    protected Partner() {}

    /** A new partner, active from now on. */
    @SuppressWarnings("NullAway.Init") // its details are taken before it is saved
    Partner(PartnerId id, Instant now) {
        this.id = id.value();
        this.createdAt = now;
    }

    /** @throws EditedByOther if somebody saved since that version was shown */
    void seenAt(int seen) {
        if (seen != currentVersion()) {
            throw new EditedByOther(Optional.of(new UserId(changedBy)), changedAt);
        }
    }

    /** @param numbers of marks shared with others */
    void take(PartnerDetails details, Map<String, Integer> numbers, UserId by, Instant now) {
        name = details.name();
        sortName = sortName(details.name());
        organisation = details.organisation();
        otherSkills = details.otherSkills();
        place = details.place();
        address = details.address();
        phone = details.phone();
        email = details.email();
        web = details.web();
        notes = details.notes();
        agreedDays = details.agreedDays().orElse(null);
        replace(disciplines, details.disciplines());
        replace(skills, details.skills());
        replace(languages, details.languages());
        replace(tokens, SearchWords.tokens(
                String.join(" ", details.name(), details.organisation(), details.place()), details.email(),
                details.phone()));
        var known = marks.stream().collect(Collectors.toMap(DuplicateMark::text, DuplicateMark::number));
        replace(marks, PartnerMarks.of(details).stream()
                .map(mark -> new DuplicateMark(mark, known.getOrDefault(mark, numbers.getOrDefault(mark, 0))))
                .toList());
        changed(by, now);
    }

    /** Sets whether clients are referred there. */
    void activate(boolean wanted, UserId by, Instant now) {
        if (mergedInto != null) {
            throw new IllegalStateException("Another entry has taken this one's place");
        }
        active = wanted;
        changed(by, now);
    }

    /**
     * Gives its place to another entry of the same partner; no longer found, but still there for records that name it.
     */
    void mergeInto(PartnerId other, UserId by, Instant now) {
        active = false;
        mergedInto = other.value();
        tokens.clear();
        marks.clear();
        changed(by, now);
    }

    private void changed(UserId by, Instant now) {
        changedBy = by.value();
        changedAt = now;
    }

    /** Rows that stay are not touched. */
    private static <T> void replace(Set<T> kept, Collection<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    /** A name without letters, e.g. of symbols, is kept as it is. */
    private static String sortName(String name) {
        var folded = SearchWords.name(name);
        return folded.isEmpty() ? name : folded;
    }

    PartnerId id() {
        return new PartnerId(id);
    }

    boolean active() {
        return active;
    }

    boolean merged() {
        return mergedInto != null;
    }

    Set<String> markTexts() {
        return marks.stream().map(DuplicateMark::text).collect(Collectors.toUnmodifiableSet());
    }

    PartnerRecord toRecord() {
        var details = new PartnerDetails(
                name, organisation, Set.copyOf(disciplines),
                Set.copyOf(skills), otherSkills, Set.copyOf(languages), place, address, phone,
                email, web, notes, Optional.ofNullable(agreedDays));
        return new PartnerRecord(
                id(), currentVersion(), details, active, Optional.ofNullable(mergedInto).map(PartnerId::new));
    }

    PartnerRow toRow() {
        return new PartnerRow(
                id(), name, organisation, disciplines.stream().sorted().toList(), skills.stream().sorted().toList(),
                place, phone, email, Optional.ofNullable(agreedDays), active);
    }

    PartnerChoice toChoice(Set<PartnerSkill> wanted) {
        var fitting = skills.stream().filter(wanted::contains).sorted().toList();
        return new PartnerChoice(
                id(), name, place, fitting,
                Optional.ofNullable(agreedDays));
    }

    /**
     * One duplicate mark of a partner. Mark and number are unique together: the first entry has number 0, one confirmed
     * to be another partner gets the next. So two people who save the same partner at once are notified, too.
     */
    @Embeddable
    record DuplicateMark(@Column(name = "mark") String text, int number) {}
}
