package org.tenderpoint.partner;

import java.util.Optional;
import java.util.Set;
import org.tenderpoint.vocabulary.Discipline;

/** A partner of the sample practice, put together bit by bit. */
final class SamplePartner {

    private final String name;
    private final String organisation;
    private final String place;
    private final Set<Discipline> disciplines;
    private Set<PartnerSkill> skills = Set.of();
    private Set<String> languages = Set.of();
    private String phone = "";
    private String email = "";
    private String notes = "";
    private Optional<Integer> agreedDays = Optional.empty();

    SamplePartner(String name, String organisation, String place, Set<Discipline> disciplines) {
        this.name = name;
        this.organisation = organisation;
        this.place = place;
        this.disciplines = disciplines;
    }

    SamplePartner skilled(PartnerSkill... trainedIn) {
        skills = Set.of(trainedIn);
        return this;
    }

    SamplePartner speaking(String... tags) {
        languages = Set.of(tags);
        return this;
    }

    SamplePartner reached(String byPhone, String byEmail) {
        phone = byPhone;
        email = byEmail;
        return this;
    }

    SamplePartner after(int days) {
        agreedDays = Optional.of(days);
        return this;
    }

    SamplePartner noting(String text) {
        notes = text;
        return this;
    }

    PartnerDetails made() {
        return new PartnerDetails(
                name, organisation, disciplines, skills, "", languages, place, "12 " + place + ", Exampleton", phone,
                email,
                "", notes, agreedDays);
    }
}
