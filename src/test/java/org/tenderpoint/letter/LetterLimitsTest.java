package org.tenderpoint.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/** A doctor who is asked learns how firm and how long the massage is to be at most. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-18")
class LetterLimitsTest {

    @Autowired
    private Letters make;
    @Autowired
    private Visits visits;

    @Test
    void theLimitOfMinutesStandsBesideThatOfPressureInBothLanguages() {
        var client = visits.client("Hannah Lindqvist", Letters.kidneys()
                .with(Condition.EXERTION_INTOLERANCE, ConditionAnswer.of(Recorded.YES)));
        var session = visits.planned(client, Visits.swedish(Region.NECK, 2));

        assertThat(limits(session, RecipientKind.DOCTOR, Locale.ENGLISH))
                .contains("Rest of the body: 2 at most").last().asString()
                .matches("At most (30|45) minutes in total");
        assertThat(limits(session, RecipientKind.CLIENT, Locale.GERMAN)).last().asString()
                .matches("Höchstens (30|45) Minuten insgesamt");
    }

    private List<String> limits(SessionId session, RecipientKind to, Locale language) {
        var section = make.begun(session, to, language).content().sections().stream()
                .filter(one -> one.part() == LetterPart.LIMITS)
                .findFirst()
                .orElseThrow();
        assertThat(section.text()).isNotBlank();
        return section.lines().stream().map(LetterLine::words).toList();
    }
}
