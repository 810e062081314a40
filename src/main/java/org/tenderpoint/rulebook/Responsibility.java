package org.tenderpoint.rulebook;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.StoredRow;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.rulebook.ResponsibilityRecord.Named;
import org.tenderpoint.vocabulary.store.InOneColumn;

/** Who answers for the program in this practice. Never changed: a later statement takes its place. */
@Entity
@Table(name = "responsibilities")
class Responsibility extends StoredRow {

    private String name;
    private String post;
    private String country;
    private String position;
    @InOneColumn
    private Set<SignOffSection> signed;
    private String ruleSet;
    private UUID saidBy;
    private Instant saidAt;

    protected Responsibility() {}

    static Responsibility of(Named named, Set<SignOffSection> signed, String ruleSet, UserId by, Instant now) {
        var said = new Responsibility();
        said.name = named.name();
        said.post = named.post();
        said.country = named.country().code();
        said.position = named.position();
        said.signed = signed;
        said.ruleSet = ruleSet;
        said.saidBy = by.value();
        said.saidAt = now;
        return said;
    }

    ResponsibilityRecord toRecord() {
        var named = new Named(name, post, Country.of(country).orElse(Country.ELSEWHERE), position);
        return new ResponsibilityRecord(named, signed, ruleSet, saidAt);
    }
}
