package org.tenderpoint.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.Missing;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.setup.SampleDescription.Line;
import org.tenderpoint.practice.setup.SampleDescription.Note;
import org.tenderpoint.practice.setup.SampleWorld.Size;
import org.tenderpoint.vocabulary.facts.Detail;

/** What the description of the sample practice must keep to, so that a year can be made of it. */
class SampleDescriptionTest {

    private static final String NOTE = """
            {"subjective": "sore", "%s": "tight"}""";

    private static final SampleDescription DESCRIBED = SampleDescription.ofPractice();

    @Test
    void itHasAsManyClientsAsTheSetUpOffersAndNoNameTwice() {
        assertThat(DESCRIBED.first(Size.FULL.clients())).extracting(Line::name).doesNotHaveDuplicates();
        assertThatThrownBy(() -> DESCRIBED.first(DESCRIBED.clients().size() + 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyClientHasATherapistWhoTreatsAndACourseThatIsDescribed() {
        assertThat(DESCRIBED.clients()).allSatisfy(line -> {
            assertThat(DESCRIBED.team().get(line.therapist()).modalities()).as(line.name()).isNotEmpty();
            assertThat(DESCRIBED.courses()).as(line.name()).containsKey(line.course());
        });
        assertThat(DESCRIBED.team().getLast().modalities()).as("the front desk").isEmpty();
    }

    @Test
    void aCourseHasEnoughRegionsForItsLongestSession() {
        DESCRIBED.courses().forEach((name, course) -> {
            int longest = course.minutes().stream().mapToInt(Integer::intValue).max().orElseThrow();
            assertThat(course.regions()).as(name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(longest / 20);
            assertThat(course.notes()).as(name).isNotEmpty();
            assertThat(course.activities()).as(name).isNotEmpty().doesNotHaveDuplicates();
        });
    }

    @Test
    void detailsOfConditionsAreThoseThatTheIntakeAsksAndDatesAreDaysFromIt() {
        assertThat(DESCRIBED.clients()).allSatisfy(line -> line.conditions().forEach((condition, details) -> {
            assertThat(condition.details()).as(line.name()).containsAll(details.keySet());
            details.forEach((detail, value) -> {
                if (detail.kind() == Detail.Kind.DATE) {
                    assertThat(value).as(line.name()).matches("[+-]\\d+d");
                } else if (detail.kind() == Detail.Kind.CHOICE) {
                    assertThat(detail.choices()).as(line.name()).contains(value);
                }
            });
        }));
    }

    @Test
    void aShorterPracticeHasItsClientsComeWithinItsTime() {
        for (int weeks : new int[]{1, 4, 52}) {
            var size = new Size(10, weeks);
            var opening = LocalDate.of(2026, 1, 5);
            assertThat(DESCRIBED.clients())
                    .extracting(line -> opening.plusDays(line.firstDay(weeks)))
                    .allMatch(day -> !day.isBefore(opening) && day.isBefore(opening.plusDays(size.days())));
        }
    }

    @Test
    void aKeyThatNobodyReadsIsRefused() {
        assertThat(SampleDescription.parse(NOTE.formatted("objective"), Note.class).objective()).isEqualTo("tight");
        assertThatThrownBy(() -> SampleDescription.parse(NOTE.formatted("objektive"), Note.class))
                .hasMessageContaining("objektive");
    }

    /** Each feature reads its own file. */
    @ParameterizedTest
    @ValueSource(strings = {
            "session.SampleSessions", "session.SampleScreenings", "session.SampleCalendar", "aim.SampleAims",
            "partner.SamplePartners", "followup.answers.SampleAnswers", "followup.SampleReactions",
            "client.SampleClients", "referral.SampleReferrals", "intake.SampleIntakes"
    })
    void noFileHasAKeyThatNobodyReads(String reader) throws ReflectiveOperationException {
        var read = Class.forName("org.tenderpoint." + reader + "$Description").getDeclaredMethod("read");
        read.setAccessible(true);

        assertThatCode(() -> read.invoke(null)).doesNotThrowAnyException();
        Texts.speaking(Locale.GERMAN, () -> {
            assertThatCode(() -> read.invoke(null)).as("in German").doesNotThrowAnyException();
            return true;
        });
    }

    @Test
    void whatItsPeopleWriteIsThereInGerman() {
        var german = Texts.speaking(Locale.GERMAN, SampleDescription::ofPractice);

        assertThat(german.courses().get("desk").notes().getFirst().subjective())
                .isEqualTo("Nach einer Woche am Schreibtisch verspannt.");
        Missing.none("Words of the sample practice without German ones", SampleWords.untranslated(),
                "Put them into src/main/resources/sample/words_de.json.");
        Missing.none("German words of the sample practice that nobody writes", SampleWords.unused(),
                "Take them out of src/main/resources/sample/words_de.json.");
    }
}
