package org.tenderpoint.intake.consent;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.MadeOnce;

/** The consent texts in one language from one version of the wording on. Never changed: clients agreed to it. */
@Entity
@Immutable
@Table(name = "consent_wordings")
class ConsentWordingChange implements MadeOnce<Integer> {

    /** Makes one of two simultaneous changes fail. */
    @Id
    private Integer number;

    private String language;

    private Instant changedAt;

    private UUID changedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "consent_texts", joinColumns = @JoinColumn(name = "number"))
    @MapKeyColumn(name = "kind")
    @Column(name = "text")
    @Fetch(FetchMode.SUBSELECT)
    private Map<ConsentKind, String> texts = new HashMap<>();

    protected ConsentWordingChange() {}

    ConsentWordingChange(int number, Locale language, Map<ConsentKind, String> changed, UserId by, Instant now) {
        this.number = number;
        this.language = language.toLanguageTag();
        this.changedAt = now;
        this.changedBy = by.value();
        texts.putAll(changed);
    }

    int number() {
        return number;
    }

    boolean in(Locale wanted) {
        return Locale.forLanguageTag(language).equals(wanted);
    }

    Map<ConsentKind, String> texts() {
        return texts;
    }

    Instant changedAt() {
        return changedAt;
    }

    UserId changedBy() {
        return new UserId(changedBy);
    }

    @Override
    public Integer getId() {
        return number;
    }
}
