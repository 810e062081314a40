package org.tenderpoint.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.partner.PartnerService.PossibleDuplicates;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Discipline;

@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-25")
public class PartnerDuplicatesTest {

    @Autowired
    private PartnerService partners;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the same name                   | Jörg Müllerson | | jorg mullerson        | |
            an umlaut written out           | Jörg Müllerson | | Joerg Muellerson      | |
            first and last name swapped     | Jörg Müllerson | | Müllerson, Jörg       | |
            with a title                    | Jörg Müllerson | | Prof. Dr. med. Jörg Müllerson | |
            another script's accents        | Søren Ångqvist | | Soeren Aangqvist      | |
            the same e-mail                 | Anna One       | team@studio.example | Berta Two | TEAM@studio.example |
            the same number with a prefix   | Anna One       | 020 7946 0777       | Berta Two | +44 20 7946 0777    |
            a name without any letters      | ✿ ✿            | | ✿ ✿                  | |
            """)
    void somebodyIsAskedAbout(String why, String first, String firstReach, String second, String secondReach) {
        var id = partners.create(typed(first, firstReach), Set.of());
        var like = typed(second, secondReach);

        assertThat(partners.similar(Optional.empty(), like)).extracting(PartnerRow::id).containsExactly(id);
        assertThatThrownBy(() -> partners.create(like, Set.of())).isInstanceOf(PossibleDuplicates.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            another first name  | Jörg Müllerson | Karl Müllerson
            a longer name       | Yoga Hall West | Yoga Hall
            another number      | Anna One       | Berta Two
            """)
    void nobodyIsAskedAbout(String why, String first, String second) {
        partners.create(typed(first, "020 7946 0661"), Set.of());

        assertThat(partners.similar(Optional.empty(), typed(second, "020 7946 0662"))).isEmpty();
    }

    @Test
    void bothAreKeptOnceSomebodyHasSaidThatTheyAreTwo() {
        var first = partners.create(typed("Twin House", null), Set.of());
        var second = partners.create(typed("Twin House", null), Set.of(first));

        assertThatThrownBy(() -> partners.create(typed("Twin House", null), Set.of(first)))
                .as("the second has not been looked at").isInstanceOf(PossibleDuplicates.class);
        assertThat(partners.create(typed("Twin House", null), Set.of(first, second))).isNotIn(first, second);
        assertThat(partners.count(PartnerFilter.of("twin house"))).isEqualTo(3);
    }

    @Test
    void whatWasKeptApartIsNotAskedAboutWithTheNextChange() {
        var first = partners.create(typed("Apart House", null), Set.of());
        var second = partners.create(typed("Apart House", null), Set.of(first));

        var changed = partners.update(second, 0, new TypedPartner("Apart House").place("Leeds").details(), Set.of());

        assertThat(changed.details().place()).isEqualTo("Leeds");
        assertThatThrownBy(() -> partners.create(typed("House Apart", null), Set.of(second)))
                .isInstanceOf(PossibleDuplicates.class);
    }

    @Test
    void aChangeThatMakesOneLikeAnotherIsAskedAboutToo() {
        partners.create(typed("Known Name", null), Set.of());
        var other = partners.create(typed("Unknown Name", null), Set.of());

        assertThatThrownBy(() -> partners.update(other, 0, typed("Known Name", null), Set.of()))
                .isInstanceOf(PossibleDuplicates.class);
    }

    @Test
    void aClosedEntryIsFoundToo() {
        var closed = partners.create(typed("Gone For Good", null), Set.of());
        partners.deactivate(closed);

        assertThat(partners.similar(Optional.empty(), typed("Gone for good", null)))
                .singleElement().satisfies(row -> assertThat(row.active()).isFalse());
    }

    private static PartnerDetails typed(String name, String reach) {
        var typed = new TypedPartner(name).of(Discipline.YOGA);
        if (reach != null && reach.contains("@")) {
            typed.email(reach);
        } else if (reach != null) {
            typed.phone(reach);
        }
        return typed.details();
    }
}
