package org.tenderpoint.platform.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;

@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-23")
public class DraftsTest {

    record Form(String text, Optional<LocalDate> day, OptionalInt number, Map<String, BodyPart> parts) {}

    private static final Form TYPED = new Form(
            "half a sentence 🌙", Optional.of(LocalDate.of(2026, 2, 3)), OptionalInt.empty(),
            Map.of("a", BodyPart.left(Region.KNEES)));

    @Autowired
    private Drafts drafts;

    @Autowired
    private TestUsers users;

    @Autowired
    private EntityManager entities;

    @Test
    void aDraftComesBackAsItWasTyped() {
        drafts.save("test:1", TYPED);
        afresh();

        assertThat(drafts.load("test:1", Form.class).orElseThrow().value()).isEqualTo(TYPED);
    }

    @Test
    void aWholeIntakeComesBackAsItWasTyped() {
        var typed = Intakes.harmless().withMassagesElsewhere(OptionalInt.of(4))
                .withPressurePreference(Map.of(Region.NECK, 1));
        drafts.save("test:intake", typed);
        afresh();

        assertThat(drafts.load("test:intake", IntakeAnswers.class).orElseThrow().value()).isEqualTo(typed);
    }

    @Test
    void theLastOneTypedCounts() {
        drafts.save("test:1", TYPED);
        drafts.save("test:1", new Form("later", Optional.empty(), OptionalInt.of(3), Map.of()));
        afresh();

        assertThat(drafts.load("test:1", Form.class).orElseThrow().value().text()).isEqualTo("later");
    }

    @Test
    void nobodyReadsAnotherPersonsDraft() {
        drafts.save("test:1", TYPED);
        afresh();

        var other = users.make("other.person", Role.THERAPIST);
        assertThat(users.as(other, () -> drafts.load("test:1", Form.class))).isEmpty();
    }

    @Test
    void aDiscardedDraftIsGone() {
        drafts.save("test:1", TYPED);
        drafts.discard("test:1");
        afresh();

        assertThat(drafts.load("test:1", Form.class)).isEmpty();
    }

    @Test
    void aDraftOfAnOlderProgramThatNoLongerFitsIsLeftAlone() {
        drafts.save("test:1", Map.of("day", "not a date"));
        afresh();

        assertThat(drafts.load("test:1", Form.class)).isEmpty();
    }

    @Test
    void aDraftThatNoFormCanHoldIsRefused() {
        assertThatThrownBy(() -> drafts.save("test:1", "x".repeat(Drafts.MAX_LENGTH)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void somethingNewBelongsToItsTabAndIsOfferedInOthersTheNewestFirst() {
        drafts.save("test:new", "one", TYPED);
        drafts.save("test:new", "two", new Form("other words", Optional.empty(), OptionalInt.empty(), Map.of()));
        afresh();

        assertThat(drafts.load("test:new", "one", Form.class).orElseThrow().value()).isEqualTo(TYPED);
        assertThat(drafts.load("test:new", "two", Form.class).orElseThrow().value().text()).isEqualTo("other words");
        assertThat(drafts.load("test:new", "three", Form.class)).isEmpty();
        assertThat(drafts.ofOtherTabs("test:new", "three", Form.class)).extracting(Draft::tab)
                .containsExactly("two", "one");
        assertThat(drafts.ofOtherTabs("test:new", "one", Form.class)).extracting(Draft::tab).containsExactly("two");
    }

    @Test
    void whatIsTakenFromAnotherTabBelongsToThisOneAlone() {
        drafts.save("test:new", "one", TYPED);
        drafts.save("test:new", "two", new Form("given up", Optional.empty(), OptionalInt.empty(), Map.of()));
        drafts.take("test:new", "one", "two");
        afresh();

        assertThat(drafts.load("test:new", "two", Form.class).orElseThrow().value()).isEqualTo(TYPED);
        assertThat(drafts.load("test:new", "one", Form.class)).isEmpty();
    }

    @Test
    void aDraftThatAnotherWindowHasDiscardedCanBeDiscarded() {
        drafts.save("test:1", TYPED);
        afresh();
        drafts.load("test:1", Form.class);
        drafts.discard("test:1");
        drafts.discard("test:1");

        assertThat(drafts.load("test:1", Form.class)).isEmpty();
    }

    private void afresh() {
        entities.flush();
        entities.clear();
    }
}
