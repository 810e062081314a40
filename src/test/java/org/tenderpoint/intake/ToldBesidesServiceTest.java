package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.ToldBesides.NamedAs;

@DatabaseTest
@As(Role.MANAGER)
@Tag("UC-26")
class ToldBesidesServiceTest {

    @Autowired
    private ToldBesidesService told;
    @Autowired
    private IntakeVersionRepository versions;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private ClientService clients;
    @Autowired
    private TestUsers users;

    private @Nullable UserRecord maya;

    @Test
    void whatSeveralClientsWriteIsCountedOnceForEachAndTheMostFrequentComesFirst() {
        writes("Anna", "Glaucoma, hernia");
        writes("Berta", "glaucoma");
        writes("Clara", "glaucoma; Hernia.");

        assertThat(told.toldOften()).extracting(one -> one.words().toLowerCase(Locale.ROOT).replace(".", ""))
                .containsExactly("glaucoma", "hernia");
        assertThat(told.toldOften()).extracting(one -> one.clients()).containsExactly(3L, 2L);
    }

    @Test
    void whatOneClientAloneWritesIsNotShown() {
        writes("Anna", "the accident with the blue tractor");
        writes("Berta", "lupus");

        assertThat(told.toldOften()).isEmpty();
    }

    @Test
    void onlyTheIntakeInForceCounts() {
        writes("Anna", "lupus");
        var berta = writes("Berta", "lupus");
        users.as(maya(), () -> intakes.confirm(
                berta.client(), Optional.of(berta.id()),
                berta.answers().with(Condition.OTHER_CONDITION, ConditionAnswer.DENIED)));

        assertThat(told.toldOften()).isEmpty();
    }

    @Test
    void whatTherapistsSaidOfItIsCountedThatItDoesNotMatterAndWhichConditionItWas() {
        var anna = writes("Anna", "ms, hay fever").client();
        var berta = writes("Berta", "ms").client();
        writes("Clara", "hay fever");
        var decided = new ToldBesidesService.Decisions() {
            @Override
            public Set<ToldBesidesService.JudgedAnswer> withoutBearing() {
                return Set.of(new ToldBesidesService.JudgedAnswer(anna.value(), "ms, hay fever"));
            }

            @Override
            public List<ToldBesidesService.NamedWords> namedWords() {
                return List.of(new ToldBesidesService.NamedWords(
                        berta.value(), "ms, bad knee", "bad knee", Condition.NERVE_DISEASE, LocalDate.of(2026, 11, 1)));
            }
        };

        var often = new ToldBesidesService(versions, List.of(decided)).toldOften();

        assertThat(often).extracting(one -> one.words()).containsExactly("hay fever", "ms");
        assertThat(often).extracting(one -> one.withoutBearing()).containsExactly(1L, 1L);
        assertThat(often.getFirst().became()).isEmpty();
        assertThat(often.getLast().became()).containsExactly(new NamedAs(Condition.NERVE_DISEASE, 1));
        assertThat(often.getLast().clients()).as("Berta once").isEqualTo(2);
    }

    @Test
    void nobodyButAManagerReadsThem() {
        users.as(maya(), () -> assertThatThrownBy(told::toldOften).isInstanceOf(AccessDeniedException.class));
    }

    private IntakeVersionRecord writes(String name, String text) {
        return users.as(maya(), () -> intakes.confirm(
                clients.create(new ClientDetails(
                        name, Optional.empty(), "020 7946 0001", "", PreferredChannel.PHONE, "", Locale.ENGLISH,
                        EmergencyContact.NONE, "", "", Optional.empty())),
                Optional.empty(),
                Intakes.harmless().with(
                        Condition.OTHER_CONDITION, ConditionAnswer.of(Recorded.YES).with(Detail.TEXT, text))));
    }

    private UserRecord maya() {
        if (maya == null) {
            maya = users.make("maya.told", Role.THERAPIST);
        }
        return maya;
    }
}
