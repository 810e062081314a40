package org.tenderpoint.partner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.PartnerId;
import org.tenderpoint.practice.Leaving;
import org.tenderpoint.practice.setup.SamplePart;
import org.tenderpoint.practice.setup.SampleWhat;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.vocabulary.Discipline;

/** To whom the sample practice refers: there from its first day, entered by a therapist. */
@Component
class SamplePartners implements SamplePart {

    private final PartnerService partners;
    private final ObjectProvider<PartnerUse> uses;
    private final JdbcClient jdbc;

    SamplePartners(PartnerService partners, ObjectProvider<PartnerUse> uses, JdbcClient jdbc) {
        this.partners = partners;
        this.uses = uses;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public void create(SampleWorld world) {
        var by = world.therapists().getFirst();
        var opening = world.instant(world.today().minusWeeks(world.size().weeks()).atTime(8, 30));
        for (var partner : made()) {
            world.at(SampleWhat.PARTNERS, opening, by, () -> enter(partner));
        }
        world.at(SampleWhat.PARTNERS, opening.plusSeconds(1), by, () -> close("Hall Farm Yoga"));
    }

    private void enter(PartnerDetails details) {
        var like = partners.similar(Optional.empty(), details).stream().map(PartnerRow::id).collect(Collectors.toSet());
        var id = partners.create(details, like);
        jdbc.sql("insert into sample_partners (partner_id) values (?)").param(id.value()).update();
    }

    private void close(String name) {
        partners.search(PartnerFilter.of(name), 0, 1).forEach(row -> partners.deactivate(row.id()));
    }

    /**
     * With the last clients of the sample; who is named by a record that stays is a partner like any other from then
     * on.
     */
    @Override
    public void remove(Leaving leaving) {
        if (jdbc.sql("select count(*) from sample_clients").query(Integer.class).single() > 0) {
            return;
        }
        var ids = jdbc.sql("select partner_id from sample_partners").query(UUID.class).list();
        var needed = uses.stream()
                .flatMap(use -> use.used(ids.stream().map(PartnerId::new).toList()).stream())
                .map(PartnerId::value)
                .collect(Collectors.toSet());
        leaving.delete("sample_partners", "partner_id", ids);
        leaving.delete("partners", "id", ids.stream().filter(id -> !needed.contains(id)).toList());
    }

    private static List<PartnerDetails> made() {
        return List.of(
                one("Riverside Physiotherapy", "", "Riverside", Discipline.PHYSIO)
                        .skilled(PartnerSkill.SPINE, PartnerSkill.AFTER_SURGERY, PartnerSkill.NEUROLOGICAL)
                        .reached("020 7946 0301", "riverside-physio@example.org").speaking("en", "pl").after(5).made(),
                one("Dr Nadine Färber", "Färber Physio", "Mill Lane", Discipline.PHYSIO, Discipline.PILATES)
                        .skilled(PartnerSkill.OSTEOPOROSIS, PartnerSkill.PRENATAL)
                        .reached("020 7946 0302", "nadine.faerber@example.org").speaking("de", "en").after(10).made(),
                one("Arun Balakrishnan", "City Rehab", "Station Road", Discipline.PHYSIO)
                        .skilled(PartnerSkill.HEART, PartnerSkill.ONCOLOGY, PartnerSkill.RHEUMATIC)
                        .reached("020 7946 0303", "arun.b@example.org").speaking("en", "ta", "hi").after(14).made(),
                one("Sun-hee Kim", "", "Mill Lane", Discipline.ACUPUNCTURE)
                        .skilled(PartnerSkill.CHRONIC_PAIN, PartnerSkill.FIBROMYALGIA)
                        .reached("020 7946 0304", "sunhee.kim@example.org").speaking("en", "ko").after(8).made(),
                one("李文 Li Wen", "Harbour Acupuncture", "Harbour", Discipline.ACUPUNCTURE)
                        .skilled(PartnerSkill.ONCOLOGY).reached("020 7946 0305", "").speaking("en", "zh").after(12)
                        .made(),
                one("Core & Balance Studio", "", "Market Square", Discipline.PILATES)
                        .skilled(PartnerSkill.HYPERMOBILITY, PartnerSkill.SPINE)
                        .reached("020 7946 0306", "hello@core-balance.example").speaking("en").after(7)
                        .noting("Class for beginners on Tuesdays.").made(),
                one("Pilates am Park", "", "Park Side", Discipline.PILATES)
                        .skilled(PartnerSkill.PRENATAL, PartnerSkill.OSTEOPOROSIS)
                        .reached("020 7946 0307", "park@example.org").speaking("de", "en").made(),
                one("Dr Tom Wills, DC", "Wills Chiropractic", "North End", Discipline.CHIROPRACTIC)
                        .skilled(PartnerSkill.SPINE).reached("020 7946 0308", "tom.wills@example.org").speaking("en")
                        .after(3)
                        .made(),
                one("Inés Caballero", "Back in Line", "Station Road", Discipline.CHIROPRACTIC)
                        .skilled(PartnerSkill.PRENATAL).reached("020 7946 0309", "ines@example.org")
                        .speaking("en", "es", "pt")
                        .after(6).made(),
                one("Yoga House", "", "Market Square", Discipline.YOGA)
                        .skilled(PartnerSkill.PRENATAL, PartnerSkill.CHRONIC_PAIN)
                        .reached("020 7946 0310", "yoga-house@example.org").speaking("en").after(4)
                        .noting("Gentle back class on Thursdays, chairs on request.").made(),
                one("Leila Farouk", "Slow Flow", "Harbour", Discipline.YOGA)
                        .skilled(PartnerSkill.FIBROMYALGIA, PartnerSkill.HEART)
                        .reached("020 7946 0311", "leila@example.org").speaking("en", "ar", "fr").after(7).made(),
                one("Hall Farm Yoga", "", "Hall Farm", Discipline.YOGA)
                        .reached("020 7946 0312", "hall-farm@example.org").speaking("en").made());
    }

    private static SamplePartner one(String name, String organisation, String place, Discipline... disciplines) {
        return new SamplePartner(name, organisation, place, Set.of(disciplines));
    }

    /** A partner of the sample practice, put together bit by bit. */
    static final class SamplePartner {

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
                    name, organisation, disciplines, skills, "", languages, place, "12 " + place + ", Exampleton",
                    phone,
                    email,
                    "", notes, agreedDays);
        }
    }
}
