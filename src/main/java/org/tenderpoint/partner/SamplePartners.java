package org.tenderpoint.partner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.partner.PartnerFigures.PartnerUse;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.practice.ClientsLeaving;
import org.tenderpoint.practice.setup.SampleDescription;
import org.tenderpoint.practice.setup.SampleTopic;
import org.tenderpoint.practice.setup.SampleTurn;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.vocabulary.Discipline;

/** The partners of the sample practice: there from its first day, entered by a therapist. */
@Component
record SamplePartners(PartnerService partners, ObjectProvider<PartnerUse> uses, JdbcClient jdbc)
        implements SampleWorld.Part {

    /** @param closed names of those to whom the practice does not refer any more */
    private record Description(List<Line> partners, Set<String> closed) {

        static Description read() {
            return SampleDescription.read("partners", Description.class);
        }
    }

    /**
     * A partner.
     *
     * @param languages their tags
     * @param agreedDays within how many days this partner answers, where that is agreed
     */
    private record Line(
            String name, String organisation, String place, Set<Discipline> disciplines, Set<PartnerSkill> skills,
            Set<String> languages, String phone, String email, String notes, Optional<Integer> agreedDays) {

        PartnerDetails details() {
            return new PartnerDetails(
                    name, organisation, disciplines, skills, "", languages, place, "12 " + place + ", Exampleton",
                    phone, email, "", notes, agreedDays);
        }
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public void create(SampleWorld world) {
        var opening = world.instant(world.opening().atTime(8, 30));
        for (var line : Description.read().partners) {
            world.at(SampleTurn.NOW, SampleTopic.PARTNERS, opening, world.therapists().getFirst(), () -> enter(line));
        }
    }

    private void enter(Line line) {
        var details = line.details();
        var like = partners.similar(Optional.empty(), details).stream().map(PartnerRow::id).collect(Collectors.toSet());
        var id = partners.create(details, like);
        jdbc.sql("insert into sample_partners (partner_id) values (?)").param(id.value()).update();
        if (Description.read().closed.contains(line.name)) {
            partners.deactivate(id);
        }
    }

    /**
     * With the last clients of the sample; who is named by a record that stays is a partner like any other from then
     * on.
     */
    @EventListener
    void on(ClientsLeaving leaving) {
        if (!leaving.last()) {
            return;
        }
        var ids = jdbc.sql("select partner_id from sample_partners").query(UUID.class).list();
        var needed = uses.stream()
                .flatMap(use -> use.used(ids.stream().map(PartnerId::new).toList()).stream())
                .map(PartnerId::value)
                .collect(Collectors.toSet());
        jdbc.sql("delete from sample_partners").update();
        var unneeded = ids.stream().filter(id -> !needed.contains(id)).toList();
        if (!unneeded.isEmpty()) {
            jdbc.sql("delete from partners where id in (:ids)").param("ids", unneeded).update();
        }
    }
}
