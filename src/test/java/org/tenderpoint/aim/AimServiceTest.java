package org.tenderpoint.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;
import static org.tenderpoint.session.Sessions.harmless;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.aim.AimSetRecord.AimsEnd;
import org.tenderpoint.aim.NewAims.NewAim;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.TimelineService;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AimId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.Sessions;

@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-19")
class AimServiceTest {

    private static final NewAims STAIRS = new NewAims(
            "my lower back",
            List.of(new NewAim("Carry the shopping upstairs", 3), new NewAim("Sit through a film", 5)));
    private static final NewAims SHOES = new NewAims("", List.of(new NewAim("Tie my shoes", 2)));

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private AimService aims;
    @Autowired
    private AimResults results;
    @Autowired
    private TimelineService timeline;
    @Autowired
    private Sessions make;
    @Autowired
    private QueryCount queries;
    @Autowired
    private TestTrail trail;
    @Autowired
    private EntityManager entities;

    private ClientId client;
    private SessionId session;

    @BeforeEach
    void someone() {
        var done = make.finished(GENTLE_BACK);
        client = done.client();
        session = done.id();
    }

    private void fresh() {
        entities.flush();
        entities.clear();
    }

    private AimSetRecord set(NewAims what) {
        pass();
        var made = aims.set(client, aims.current(client).map(AimSetRecord::id), what);
        fresh();
        return made;
    }

    private void pass() {
        clock.pass(Duration.ofDays(1));
    }

    private static Map<AimId, OptionalInt> said(AimSetRecord set, OptionalInt... values) {
        var said = new HashMap<AimId, OptionalInt>();
        for (int i = 0; i < values.length; i++) {
            said.put(set.aims().get(i).id(), values[i]);
        }
        return said;
    }

    @Test
    void aimsAreKeptInTheClientsWordsAndOrderWithHowTheyGoAtTheStart() {
        var made = set(STAIRS);

        assertThat(aims.current(client)).hasValueSatisfying(set -> {
            assertThat(set.id()).isEqualTo(made.id());
            assertThat(set.complaint()).isEqualTo("my lower back");
            assertThat(set.aims()).extracting(AimSetRecord.Aim::activity).containsExactly("Carry the shopping upstairs",
                    "Sit through a film");
            assertThat(set.sum(AimWay.START, Optional.empty())).hasValue(8);
            assertThat(set.ratedAgain()).isFalse();
        });
        assertThat(trail.about(made.id().value())).anySatisfy(entry -> assertThat(entry.action()).isEqualTo("set"));
    }

    @Test
    void newAimsBeginANewEpisodeAndCloseTheOlder() {
        var first = set(STAIRS);
        var second = set(SHOES);

        assertThat(aims.all(client)).extracting(AimSetRecord::id).containsExactly(second.id(), first.id());
        assertThat(aims.all(client)).extracting(AimSetRecord::number).containsExactly(2, 1);
        assertThat(aims.all(client).getLast().ended()).hasValueSatisfying(end -> {
            assertThat(end.how()).isEqualTo(AimsEnd.REPLACED);
            assertThat(end.at()).isEqualTo(aims.current(client).orElseThrow().setAt());
        });
    }

    @Test
    void whoHasSeenOtherAimsThanThoseThatAreOpenReplacesNothing() {
        var seen = set(STAIRS);
        var theirs = set(SHOES);

        assertThatThrownBy(() -> aims.set(client, Optional.of(seen.id()), STAIRS)).isInstanceOf(EditedByOther.class);
        assertThatThrownBy(() -> aims.set(client, Optional.empty(), STAIRS)).isInstanceOf(EditedByOther.class);
        aims.end(theirs.id(), theirs.version());
        assertThatThrownBy(() -> aims.set(client, Optional.of(theirs.id()), STAIRS)).isInstanceOf(EditedByOther.class);

        assertThat(aims.all(client)).hasSize(2);
    }

    @Test
    void whatWasJustSetIsTakenBackAndWhatItReplacedGoesOn() {
        var first = set(STAIRS);
        var mistaken = set(SHOES);

        aims.takeBack(mistaken.id(), mistaken.version());
        fresh();

        assertThat(aims.current(client)).map(AimSetRecord::id).contains(first.id());
        assertThat(aims.all(client)).as("a mistake stands in no list").hasSize(1);
        assertThat(results.ofClients(List.of(client))).as("and counts nowhere").hasSize(1);
        assertThat(set(SHOES).number()).as("its number is not used again").isEqualTo(3);
    }

    @Test
    void whatClientsHaveSaidSinceIsNotTakenBack() {
        var made = set(STAIRS);
        aims.rate(client, session, AimWay.CALL, said(made, OptionalInt.of(4)));
        fresh();

        assertThatThrownBy(() -> aims.takeBack(made.id(), made.version())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEndCanBeTakenBackUnlessOtherAimsWereSet() {
        var made = set(STAIRS);
        var over = aims.end(made.id(), made.version());
        assertThat(aims.current(client)).isEmpty();
        assertThatThrownBy(() -> aims.end(made.id(), made.version())).isInstanceOf(EditedByOther.class);

        var again = aims.reopen(over.id(), over.version());
        assertThat(aims.current(client)).map(AimSetRecord::id).contains(made.id());

        var ended = aims.end(again.id(), again.version());
        set(SHOES);
        assertThatThrownBy(() -> aims.reopen(ended.id(), ended.version())).isInstanceOf(EditedByOther.class);
    }

    @Test
    void notAskedStaysNotAskedAndDoesNotKnowIsAnAnswer() {
        var made = set(STAIRS);
        aims.rate(client, session, AimWay.CALL, said(made, OptionalInt.empty()));
        fresh();

        var said = aims.current(client).orElseThrow().occasion(AimWay.CALL, Optional.of(session)).orElseThrow();
        assertThat(said.values()).containsOnlyKeys(made.aims().getFirst().id());
        assertThat(said.values().get(made.aims().getFirst().id())).isEmpty();
        assertThat(said.sum(made.aims())).as("of one that was not asked and one not known there is no sum").isEmpty();
    }

    @Test
    void aCorrectionStandsInThePlaceOfWhatItCorrectsAndBothAreKept() {
        var made = set(STAIRS);
        aims.rate(client, session, AimWay.VISIT, said(made, OptionalInt.of(4), OptionalInt.of(6)));
        pass();
        aims.rate(client, session, AimWay.VISIT, said(made, OptionalInt.of(5)));
        fresh();

        var set = aims.current(client).orElseThrow();
        assertThat(set.sum(AimWay.VISIT, Optional.of(session))).hasValue(11);
        assertThat(set.ratings()).hasSize(5);
        assertThat(set.occasions()).hasSize(2);
    }

    @Test
    void forgedInputIsRefusedAndNothingOfItKept() {
        var made = set(STAIRS);
        var other = make.finished(GENTLE_BACK);

        assertThatThrownBy(() -> new NewAim("Walk", 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewAim("  ", 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewAim("x".repeat(201), 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewAims("", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewAims("", java.util.Collections.nCopies(4, new NewAim("Walk", 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aims.rate(client, session, AimWay.CALL, said(made, OptionalInt.of(11))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aims.rate(client, session, AimWay.START, said(made, OptionalInt.of(9))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aims.rate(client, other.id(), AimWay.CALL, said(made, OptionalInt.of(9))))
                .as("somebody else's session").isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aims.rate(other.client(), other.id(), AimWay.CALL, said(made, OptionalInt.of(9))))
                .as("somebody else's aim").isInstanceOf(IllegalArgumentException.class);
        fresh();
        assertThat(aims.current(client).orElseThrow().ratedAgain()).isFalse();
    }

    @Test
    void aLookAtManyEpisodesTakesAsFewQueriesAsAtOne() {
        set(STAIRS);
        long one = queries.during(() -> aims.all(client));
        for (int i = 0; i < 4; i++) {
            var made = set(SHOES);
            aims.rate(client, session, AimWay.CALL, said(made, OptionalInt.of(4)));
        }
        fresh();

        assertThat(queries.during(() -> aims.all(client))).isEqualTo(one);
        entities.clear();
        assertThat(queries.during(() -> results.ofClients(List.of(client, Id.random(ClientId::new))))).isEqualTo(2);
    }

    @Test
    void theTimelineTellsWhenAimsWereSetAndEndedButNoMistake() {
        var made = set(STAIRS);
        aims.end(made.id(), made.version());
        var mistaken = set(SHOES);
        aims.takeBack(mistaken.id(), mistaken.version());
        fresh();

        assertThat(timeline.of(client, Set.of(TimelineEntry.Tab.INTAKE), 50))
                .filteredOn(entry -> entry.title().startsWith("Goals"))
                .allSatisfy(entry -> assertThat(entry.detail()).contains("Sit through a film"))
                .extracting(TimelineEntry::title)
                .containsExactlyInAnyOrder("Goals set", "Goals ended");
    }

    @Test
    void whoHasNoAimsHasNone() {
        var nobody = make.client("Nora None", harmless(List.of(GENTLE_BACK)));

        assertThat(aims.current(nobody)).isEmpty();
        assertThat(aims.all(nobody)).isEmpty();
    }
}
