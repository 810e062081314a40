package org.tenderpoint.partner;

import java.util.Optional;
import java.util.Set;
import org.tenderpoint.vocabulary.Discipline;

/** A partner put together bit by bit; a physio, where nothing else is said. */
public final class TypedPartner {

    private final String name;
    private String organisation = "";
    private Set<Discipline> disciplines = Set.of(Discipline.PHYSIO);
    private Set<PartnerSkill> skills = Set.of();
    private Set<String> languages = Set.of();
    private String place = "";
    private String phone = "";
    private String email = "";
    private String web = "";
    private String notes = "";
    private Optional<Integer> agreedDays = Optional.empty();

    public TypedPartner(String name) {
        this.name = name;
    }

    public TypedPartner organisation(String typed) {
        organisation = typed;
        return this;
    }

    public TypedPartner of(Discipline... chosen) {
        disciplines = Set.of(chosen);
        return this;
    }

    public TypedPartner skilled(PartnerSkill... chosen) {
        skills = Set.of(chosen);
        return this;
    }

    public TypedPartner speaking(String... tags) {
        languages = Set.of(tags);
        return this;
    }

    public TypedPartner place(String typed) {
        place = typed;
        return this;
    }

    public TypedPartner phone(String typed) {
        phone = typed;
        return this;
    }

    public TypedPartner email(String typed) {
        email = typed;
        return this;
    }

    public TypedPartner web(String typed) {
        web = typed;
        return this;
    }

    public TypedPartner notes(String typed) {
        notes = typed;
        return this;
    }

    public TypedPartner after(int days) {
        agreedDays = Optional.of(days);
        return this;
    }

    public PartnerDetails details() {
        return new PartnerDetails(
                name, organisation, disciplines, skills, "", languages, place, "", phone, email, web, notes,
                agreedDays);
    }
}
