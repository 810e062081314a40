package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.vocabulary.facts.Condition.ANTICOAGULANT;
import static org.tenderpoint.vocabulary.facts.Condition.HERNIATED_DISC;
import static org.tenderpoint.vocabulary.facts.Condition.RECENT_SURGERY;
import static org.tenderpoint.vocabulary.facts.Condition.SCOLIOSIS;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.IntakeService.IntakeStatus;
import org.tenderpoint.intake.consent.Consent.ConsentRecord;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;

@DatabaseTest
@As(Role.THERAPIST)
@RecordApplicationEvents
@Tag("UC-04")
public class IntakeServiceTest {

    private static final LocalDate BORN = LocalDate.of(1980, 5, 17);

    @Autowired
    private IntakeService intakes;

    @Autowired
    private ConsentService consents;

    @Autowired
    private StandingAnswersReader reader;

    @Autowired
    private ClientService clients;

    @Autowired
    private TestUsers users;

    @Autowired
    private TestTrail trail;

    @Autowired
    private ApplicationEvents events;

    private ClientId client;

    @BeforeEach
    void aClient() {
        client = clients.create(new ClientDetails(
                "Hannah Lindqvist", Optional.of(BORN), "020 7946 0001", "", PreferredChannel.PHONE, "", Locale.ENGLISH,
                EmergencyContact.NONE, "", "", Optional.empty()));
    }

    @Test
    void everythingThatWasToldComesBackAsItWasTold() {
        var told = Intakes.harmless()
                .with(HERNIATED_DISC, ConditionAnswer.of(Recorded.YES)
                        .with(Detail.LEVEL, "lumbar").with(Detail.SINCE, "2024-03-31")
                        .with(Detail.DOCTOR_AWARE, "unknown"))
                .with(SCOLIOSIS, ConditionAnswer.of(Recorded.DONT_KNOW))
                .withMassagesElsewhere(OptionalInt.of(2))
                .withPressurePreference(Map.of(Region.NECK, 2, Region.UPPER_BACK, 4))
                .withSensitiveRegions(Set.of(BodyPart.left(Region.CALVES)))
                .withAvoidRegions(Set.of(BodyPart.of(Region.ABDOMEN)))
                .withSideEffectsBefore(SideEffectsBefore.SOMETIMES)
                .withGoals("Sleep better 🌙\n睡得更好")
                .withMedicines("paracetamol");

        var saved = intakes.confirm(client, Optional.empty(), told);

        assertThat(saved.number()).isEqualTo(1);
        assertThat(intakes.byId(saved.id()).orElseThrow().answers()).isEqualTo(told);
        assertThat(intakes.latest(client).orElseThrow().id()).isEqualTo(saved.id());
    }

    @Test
    void aNewVersionFollowsTheLastAndSaysWhatChanged() {
        var first = intakes.confirm(client, Optional.empty(), Intakes.harmless());
        var told = first.answers()
                .with(HERNIATED_DISC, ConditionAnswer.of(Recorded.YES).with(Detail.SINCE, "2024-03-31"))
                .with(ANTICOAGULANT, ConditionAnswer.of(Recorded.DONT_KNOW));

        intakes.confirm(client, Optional.of(first.id()), told);

        var versions = intakes.versions(client);
        assertThat(versions).extracting(IntakeVersionRecord::number).containsExactly(2, 1);
        assertThat(versions.getFirst().changes()).containsExactly(
                new FieldChange("herniated_disc", "Herniated (“slipped”) disc", "No", "Yes"),
                new FieldChange("herniated_disc.since", "Herniated (“slipped”) disc: Since when", "", "31 March 2024"),
                new FieldChange("anticoagulant", "Blood thinners", "No", "Don\u2019t know"));
        assertThat(versions.getLast().answers()).isEqualTo(Intakes.harmless());
    }

    @Test
    void ofTwoWhoStartFromTheSameVersionTheSecondIsToldWhoWasFaster() {
        var base = intakes.confirm(client, Optional.empty(), Intakes.harmless());
        var colleague = users.make("rosa.colleague", Role.THERAPIST);
        users.as(colleague, () -> intakes.confirm(
                client, Optional.of(base.id()), base.answers().with(SCOLIOSIS, ConditionAnswer.of(Recorded.YES))));

        assertThatThrownBy(() -> intakes.confirm(client, Optional.of(base.id()), base.answers()))
                .isInstanceOfSatisfying(EditedByOther.class, other -> assertThat(other.by()).contains(colleague.id()));
        assertThat(intakes.latest(client).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void anOpenQuestionIsNeverConfirmedAsNo() {
        var open = Intakes.harmless().with(ANTICOAGULANT, ConditionAnswer.NOT_ASKED);

        assertThat(open.openQuestions()).containsExactly(ANTICOAGULANT);
        assertThatThrownBy(() -> intakes.confirm(client, Optional.empty(), open)).isInstanceOf(IntakeIncomplete.class);
        assertThat(intakes.latest(client)).isEmpty();
    }

    @Test
    void dontKnowIsAnAnswerAndUnknownToRules() {
        var unknown = Intakes.harmless().with(ANTICOAGULANT, ConditionAnswer.of(Recorded.DONT_KNOW));

        var saved = intakes.confirm(client, Optional.empty(), unknown);

        var day = saved.toldOn();
        var facts = ClientFacts.read(reader.read(client, saved, day, 0), day, ClientFacts.NowFacts.AS_TOLD);
        assertThat(facts.answer(ANTICOAGULANT)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void treatmentIsSpokenAboutBeforeAnIntakeIsConfirmed() {
        var silent = Intakes.harmless().withConsents(Consents.NOT_ASKED);

        assertThatThrownBy(() -> intakes.confirm(client, Optional.empty(), silent))
                .isInstanceOf(IntakeIncomplete.class);
    }

    @Test
    void surgeryBeforeBirthOrInTheFutureIsRefused() {
        for (var day : List.of(BORN.minusDays(1), LocalDate.now().plusDays(2))) {
            var told = Intakes.harmless()
                    .with(RECENT_SURGERY, ConditionAnswer.of(Recorded.YES).with(Detail.DATE, day.toString()));
            assertThatThrownBy(() -> intakes.confirm(client, Optional.empty(), told))
                    .isInstanceOf(IntakeIncomplete.class);
        }
    }

    @Test
    void theReaderGivesAgeAndMassagesOnTheDayOfTheVisit() {
        var saved = intakes.confirm(client, Optional.empty(),
                Intakes.harmless().withMassagesElsewhere(OptionalInt.of(2)));

        var eve = reader.read(client, saved, LocalDate.of(2045, 5, 16), 1);
        var soon = reader.read(client, saved, saved.toldOn(), 1);

        assertThat(eve.age()).hasValue(64);
        assertThat(eve.massagesLast12Months()).as("told over a year ago").isEmpty();
        assertThat(soon.massagesLast12Months()).hasValue(3);
    }

    @Test
    @Tag("UC-06")
    void aConsentIsKeptWithItsWordingAndCanBeWithdrawn() {
        intakes.confirm(client, Optional.empty(), Intakes.harmless());

        var contact = consents.latest(client, ConsentKind.CONTACT).orElseThrow();
        assertThat(contact.inForce()).isTrue();
        assertThat(contact.textVersion()).isEqualTo(Consents.PROGRAMS_TEXT);

        consents.withdraw(client, ConsentKind.CONTACT);
        assertThat(consents.latest(client, ConsentKind.CONTACT).orElseThrow().inForce()).isFalse();
        assertThat(consents.latest(client, ConsentKind.TREATMENT).orElseThrow().inForce()).isTrue();
        assertThat(consents.latest(client, ConsentKind.REFERRAL)).isEmpty();
        assertThatThrownBy(() -> consents.withdraw(client, ConsentKind.CONTACT))
                .isInstanceOf(EditedByOther.class);
        assertThatThrownBy(() -> consents.withdraw(client, ConsentKind.REFERRAL))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("UC-06")
    void whatWasTakenBackIsGivenAgainOnlyWhenTheClientSaysSo() {
        var first = intakes.confirm(client, Optional.empty(), Intakes.harmless());
        consents.withdraw(client, ConsentKind.CONTACT);

        // the answer of the last version still says yes; neither it nor another signature brings the consent back
        var second = intakes.confirm(client, Optional.of(first.id()), first.answers());
        intakes.confirm(client, Optional.of(second.id()),
                first.answers().withConsents(first.answers().consents().signed("Another Name")));
        assertThat(consents.withdrawn(client)).containsExactly(ConsentKind.CONTACT);
        assertThat(consents.contactRefusedAmong(List.of(client))).containsExactly(client);

        consents.give(client, ConsentKind.CONTACT, Intakes.WORDS, " Hannah Lindqvist ", "", Signature.NONE);
        var given = consents.of(client).get(ConsentKind.CONTACT);
        assertThat(given.inForce()).isTrue();
        assertThat(given.signedBy()).isEqualTo("Hannah Lindqvist");
        assertThat(given.textVersion()).isEqualTo(Consents.PROGRAMS_TEXT);
        assertThat(given.channel()).isEqualTo(ConsentChannel.THERAPIST);
        assertThat(consents.contactRefused(client)).isFalse();
        assertThatThrownBy(() -> consents.give(client, ConsentKind.CONTACT, Intakes.WORDS, "Twice", "", Signature.NONE))
                .isInstanceOf(EditedByOther.class);
    }

    @Test
    @Tag("UC-06")
    void aDrawnSignatureIsKeptWithTheVersionAndEachConsent() {
        var drawn = new Signature("10,100 200,40 590,200");
        var harmless = Intakes.harmless();
        var first = intakes.confirm(client, Optional.empty(), harmless.withConsents(harmless.consents().drawn(drawn)));

        assertThat(intakes.latest(client).orElseThrow().answers().consents().signature()).isEqualTo(drawn);
        assertThat(consents.of(client).values()).extracting(ConsentRecord::signature).containsOnly(drawn);

        var another = new Signature("0,0 100,100");
        var second = intakes.confirm(
                client, Optional.of(first.id()),
                first.answers().withConsents(first.answers().consents().drawn(another)));
        assertThat(second.changes()).extracting(FieldChange::key).containsExactly("signature");
        assertThat(consents.of(client).values()).extracting(ConsentRecord::signature).containsOnly(another);
    }

    @Test
    void aDotIsNoSignature() {
        intakes.confirm(client, Optional.empty(), Intakes.harmless());

        assertThatThrownBy(() -> consents.give(client, ConsentKind.REFERRAL, Intakes.WORDS, "Hannah", "",
                new Signature("300,100")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("UC-06")
    void aConsentHasASignatureAndAnIntakeBeforeIt() {
        assertThat(consents.canGive(client)).isFalse();
        assertThatThrownBy(
                () -> consents.give(client, ConsentKind.CONTACT, Intakes.WORDS, "Hannah", "", Signature.NONE))
                .isInstanceOf(IllegalStateException.class);
        intakes.confirm(client, Optional.empty(), Intakes.harmless());

        assertThat(consents.canGive(client)).isTrue();
        assertThatThrownBy(() -> consents.give(client, ConsentKind.REFERRAL, Intakes.WORDS, "  ", "", Signature.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(consents.of(client)).containsOnlyKeys(ConsentKind.TREATMENT, ConsentKind.CONTACT);
    }

    @Test
    @Tag("UC-06")
    void onlyWhoeverTookAConsentBackByMistakeTakesThatBack() {
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        consents.withdraw(client, ConsentKind.CONTACT);

        users.as(users.make("rita.reception", Role.FRONT_DESK), () -> {
            assertThatThrownBy(() -> consents.keep(client, ConsentKind.CONTACT))
                    .isInstanceOf(IllegalStateException.class);
            return null;
        });
        consents.keep(client, ConsentKind.CONTACT);

        assertThat(consents.withdrawn(client)).isEmpty();
        assertThatThrownBy(() -> consents.keep(client, ConsentKind.CONTACT)).isInstanceOf(EditedByOther.class);
    }

    @Test
    void confirmingTellsOthersAndTheTrail() {
        var saved = intakes.confirm(client, Optional.empty(), Intakes.harmless());
        intakes.byId(saved.id());

        assertThat(events.stream(IntakeConfirmed.class)).extracting(IntakeConfirmed::version)
                .containsExactly(saved.id());
        assertThat(trail.about(saved.id().value())).extracting(AuditRecord::action)
                .containsExactlyInAnyOrder("confirmed", "opened");
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskLearnsOnlyWhetherThereIsAnIntake() {
        assertThat(intakes.status(client)).isEqualTo(IntakeStatus.MISSING);
        users.as(users.make("tess.therapist", Role.THERAPIST),
                () -> intakes.confirm(client, Optional.empty(), Intakes.harmless()));

        assertThat(intakes.status(client)).isEqualTo(IntakeStatus.COMPLETE);
        assertThatThrownBy(() -> intakes.latest(client)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> intakes.versions(client)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everyConditionCanBeKeptWithEveryDetail() {
        var told = Intakes.harmless();
        for (var condition : Condition.values()) {
            var answer = ConditionAnswer.of(Recorded.YES);
            for (var detail : condition.details()) {
                answer = answer.with(detail, switch (detail.kind()) {
                    case ANSWER -> "unknown";
                    case CHOICE -> detail.choices().getLast();
                    case CHOICES -> String.join(",", detail.choices());
                    case DATE -> detail == Detail.DUE_DATE ? LocalDate.now().plusDays(90).toString() : "2026-01-31";
                    case REGIONS -> "lower_back,calves:right";
                    case NUMBER -> "12";
                    case TEXT -> "apixaban";
                });
            }
            told = told.with(condition, answer);
        }

        var saved = intakes.confirm(client, Optional.empty(), told);

        assertThat(intakes.byId(saved.id()).orElseThrow().answers()).isEqualTo(told);
        assertThat(saved.changes()).noneMatch(change -> change.after().isEmpty());
    }
}
