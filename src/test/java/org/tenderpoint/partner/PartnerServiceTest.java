package org.tenderpoint.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.QueryCount;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.partner.PartnerDetails.PartnerField;
import org.tenderpoint.partner.PartnerDetails.PartnerRefused;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.facts.Condition;

@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-25")
public class PartnerServiceTest {

    @Autowired
    private PartnerService partners;

    @Autowired
    private TestTrail trail;

    @Autowired
    private QueryCount queries;

    @Autowired
    private EntityManager entities;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            first name                  | zoz
            with its accents            | Żoż
            both, in the other order    | kwiat zoz
            the practice                | mokotow
            the place                   | warsz
            e-mail address              | Zoza.K@exam
            digits of the phone         | +48 22 555
            last digits of the phone    | 0134
            """)
    void aPartnerIsFoundByTheStartOf(String why, String typed) {
        var zoza = partners.create(new TypedPartner("Żoża Kwiatkowska").organisation("Fizjo Mokotów").place("Warszawa")
                .phone("+48 22 555 0134").email("zoza.k@example.org").details(), Set.of());

        assertThat(partners.search(PartnerFilter.of(typed), 0, 10)).extracting(PartnerRow::id).containsExactly(zoza);
        assertThat(partners.count(PartnerFilter.of(typed))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"王小明,王", "Ольга Петрова,петр", "محمد علي,علي", "Yoga 🌻,🌻", "Seán O'Brien,obri", "Weiß Straße,strasse",
            "İpek,ipek"})
    void namesOfEveryScriptAreKeptAndFound(String name, String typed) {
        var partner = partners.create(PartnerDetails.of(name, Discipline.YOGA), Set.of());

        assertThat(partners.search(PartnerFilter.of(typed), 0, 10)).extracting(PartnerRow::id).contains(partner);
        assertThat(partners.open(partner).orElseThrow().details().name()).isEqualTo(name);
    }

    @Test
    void theListIsNarrowedByDisciplineSkillLanguageAndWhetherSomebodyIsActive() {
        var physio = partners.create(new TypedPartner("Filter One").of(Discipline.PHYSIO, Discipline.PILATES)
                .skilled(PartnerSkill.PRENATAL).speaking("de", "en").details(), Set.of());
        var closed = partners.create(new TypedPartner("Filter Two").of(Discipline.PHYSIO).details(), Set.of());
        partners.deactivate(closed);
        var all = PartnerFilter.of("filter");

        assertThat(ids(all)).containsExactly(physio);
        assertThat(ids(new PartnerFilter("filter", Optional.of(Discipline.PILATES), Optional.of(PartnerSkill.PRENATAL),
                Optional.of("de"), true))).containsExactly(physio);
        assertThat(ids(
                new PartnerFilter("filter", Optional.of(Discipline.YOGA), Optional.empty(), Optional.empty(), true)))
                .isEmpty();
        assertThat(ids(
                new PartnerFilter("filter", Optional.empty(), Optional.of(PartnerSkill.HEART), Optional.empty(), true)))
                .isEmpty();
        assertThat(ids(new PartnerFilter("filter", Optional.empty(), Optional.empty(), Optional.of("fr"), true)))
                .isEmpty();
        assertThat(ids(new PartnerFilter("filter", Optional.empty(), Optional.empty(), Optional.empty(), false)))
                .containsExactly(closed);
    }

    @Test
    void whoeverHasTheSkillsThatSuitTheClientIsOfferedFirstAndNobodyWhoIsClosed() {
        var plain = partners.create(new TypedPartner("Aaa Choice").of(Discipline.ACUPUNCTURE).details(), Set.of());
        var closed = partners.create(new TypedPartner("Aab Choice").of(Discipline.ACUPUNCTURE).details(), Set.of());
        var skilled = partners.create(new TypedPartner("Zzz Choice").of(Discipline.ACUPUNCTURE)
                .skilled(PartnerSkill.ONCOLOGY, PartnerSkill.HEART).after(9).details(), Set.of());
        partners.deactivate(closed);

        var choices = partners.choices(
                Discipline.ACUPUNCTURE,
                PartnerSkill.fitting(List.of(Condition.CANCER_HISTORY, Condition.SKIN_PROBLEM)));

        assertThat(choices).extracting(PartnerChoice::id).contains(plain).doesNotContain(closed).startsWith(skilled);
        assertThat(choices.getFirst().fitting()).containsExactly(PartnerSkill.ONCOLOGY);
        assertThat(choices.getFirst().agreedDays()).contains(9);
        assertThat(partners.choices(Discipline.ACUPUNCTURE, Set.of())).extracting(PartnerChoice::id)
                .contains(plain, skilled).doesNotContain(closed);
    }

    @Test
    void aClosedPartnerKeepsItsNameAndComesBack() {
        var id = partners.create(PartnerDetails.of("Closed House", Discipline.YOGA), Set.of());

        partners.deactivate(id);
        partners.deactivate(id);

        assertThat(partners.open(id).orElseThrow().active()).isFalse();
        assertThat(partners.names(List.of(id, Id.random(PartnerId::new)))).containsOnlyKeys(id)
                .containsValue("Closed House");
        partners.reactivate(id);
        assertThat(partners.open(id).orElseThrow().active()).isTrue();
        assertThat(trail.about(id.value())).extracting(AuditRecord::action)
                .containsExactlyInAnyOrder("created", "deactivated", "reactivated");
    }

    @Test
    void theSecondOfTwoEditorsIsRefusedAndNothingIsOverwritten() {
        var id = partners.create(PartnerDetails.of("Ida Both", Discipline.YOGA), Set.of());
        partners.update(id, 0, PartnerDetails.of("Ida First", Discipline.YOGA), Set.of());

        assertThatThrownBy(() -> partners.update(id, 0, PartnerDetails.of("Ida Second", Discipline.YOGA), Set.of()))
                .isInstanceOf(EditedByOther.class);
        assertThat(partners.open(id).orElseThrow().details().name()).isEqualTo("Ida First");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.org", "https://", "https://user@example.org",
            "nowhere", "a b.org"})
    void whatIsNoWebsiteIsRefusedAtItsField(String web) {
        assertThatThrownBy(() -> new TypedPartner("Web").web(web).details())
                .isInstanceOfSatisfying(PartnerRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(PartnerField.WEB));
    }

    @ParameterizedTest
    @CsvSource({"www.example.org,https://www.example.org", "http://müller.example/a?b=c,http://müller.example/a?b=c"})
    void aWebsiteMayBeTypedWithoutItsBeginning(String typed, String kept) {
        assertThat(new TypedPartner("Web").web(typed).details().web()).isEqualTo(kept);
    }

    @Test
    void aPageTakesTheSameFewStatementsHoweverManyRowsItHas() {
        IntStream.range(0, 120).forEach(i -> partners.create(new TypedPartner("Querycount Nr" + i).of(Discipline.YOGA)
                .skilled(PartnerSkill.HEART).speaking("en").details(), Set.of()));

        assertThat(statements(() -> assertThat(partners.search(PartnerFilter.of("querycount"), 0, 100)).hasSize(100)))
                .isEqualTo(statements(() -> partners.search(PartnerFilter.of("querycount"), 0, 3)))
                .isEqualTo(3);
        assertThat(statements(() -> partners.count(PartnerFilter.of("querycount")))).isEqualTo(1);
        assertThat(statements(() -> partners.choices(Discipline.YOGA, Set.of(PartnerSkill.HEART))))
                .isLessThanOrEqualTo(4);
    }

    private List<PartnerId> ids(PartnerFilter filter) {
        return partners.search(filter, 0, 10).stream().map(PartnerRow::id).toList();
    }

    private long statements(Runnable action) {
        entities.flush();
        entities.clear();
        return queries.during(action);
    }
}
